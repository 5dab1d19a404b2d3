package io.github.decroche.io;

import java.util.Arrays;

/**
 * A growing set of 64-bit fingerprints of ids, eight bytes each at three quarters full: an open-addressing table. Among
 * <i>n</i> ids the chance that two share a fingerprint is about n² / 2⁶⁵: 3 · 10⁻⁶ for ten million.
 */
final class Fingerprints {
    private static final long EMPTY = 0;
    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] table = new long[1 << 10];
    private int size;

    /** Adds an id; false when it, or another with its fingerprint, was there. */
    boolean add(String id) {
        long fingerprint = of(id);
        int place = place(table, fingerprint);
        if (table[place] == fingerprint) {
            return false;
        }
        table[place] = fingerprint;
        size++;
        if (size > table.length / 4 * 3) {
            grow();
        }
        return true;
    }

    /** FNV-1a over the characters (Fowler, Noll, Vo), its bits then mixed as MurmurHash3 does; never zero. */
    private static long of(String id) {
        long hash = OFFSET_BASIS;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * PRIME;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == EMPTY ? 1 : hash;
    }

    private static int place(long[] table, long fingerprint) {
        int mask = table.length - 1;
        int place = (int) fingerprint & mask;
        while (table[place] != EMPTY && table[place] != fingerprint) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(table.length, 2)];
        Arrays.stream(table)
                .filter(fingerprint -> fingerprint != EMPTY)
                .forEach(fingerprint -> larger[place(larger, fingerprint)] = fingerprint);
        table = larger;
    }
}
