package io.github.decroche.disclosure;

/**
 * The least and the most that a cell can hold for all that others know.
 *
 * @param low the least
 * @param high the most
 */
record CellRange(long low, long high) {
    static CellRange exactly(long count) {
        return new CellRange(count, count);
    }

    long width() {
        return high - low;
    }
}
