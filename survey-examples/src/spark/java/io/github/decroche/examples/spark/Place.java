package io.github.decroche.examples.spark;

import java.util.Comparator;

/**
 * Where a record stands in the input. The order is that of the files' names and of the records in each file.
 *
 * @param file the address of the file
 * @param block where the block of the file begins that was read in one go, in bytes
 * @param number rises within the block
 */
record Place(String file, long block, long number) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparing(Place::block).thenComparing(Place::number);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
