package io.github.decroche.io;

import java.util.Arrays;

/**
 * A growing set of 64-bit fingerprints of ids: many small open-addressing tables, which grow one by one, so that ten million ids
 * take 134 MB and growing takes hardly more. Among <i>n</i> ids the chance that two share a fingerprint is about n² / 2⁶⁵: 3 ·
 * 10⁻⁶ for ten million.
 */
final class Fingerprints {
    private static final long EMPTY = 0;
    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** The first bits of a fingerprint choose its table, the last its place there. */
    private static final int TABLE_BITS = 10;

    private static final int FIRST_LENGTH = 16;

    private final long[][] tables = new long[1 << TABLE_BITS][];
    private final int[] sizes = new int[1 << TABLE_BITS];

    Fingerprints() {
        Arrays.setAll(tables, unused -> new long[FIRST_LENGTH]);
    }

    /** Adds a fingerprint; false when it was there. */
    boolean add(long fingerprint) {
        int number = (int) (fingerprint >>> (Long.SIZE - TABLE_BITS));
        long[] table = tables[number];
        int place = place(table, fingerprint);
        if (table[place] == fingerprint) {
            return false;
        }
        table[place] = fingerprint;
        sizes[number]++;
        if (sizes[number] > table.length / 4 * 3) {
            tables[number] = larger(table);
        }
        return true;
    }

    /**
     * The fingerprint of an id: FNV-1a over the characters (Fowler, Noll, Vo), its bits then mixed as MurmurHash3 does; never
     * zero.
     */
    static long of(String id) {
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

    private static long[] larger(long[] table) {
        long[] larger = new long[Math.multiplyExact(table.length, 2)];
        for (long fingerprint : table) {
            if (fingerprint != EMPTY) {
                larger[place(larger, fingerprint)] = fingerprint;
            }
        }
        return larger;
    }
}
