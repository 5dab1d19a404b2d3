package io.github.decroche.io;

/** Tells where the records of a format end, in bytes that arrive piece by piece. */
interface RecordEnds {
    /**
     * Takes note of the bytes that have arrived.
     *
     * @param bytes holds them, behind what arrived before and belongs to the same record
     * @param from where they begin
     * @param to where they end
     * @return just after the last record that ends among them; 0 when none does
     */
    int last(byte[] bytes, int from, int to);

    /**
     * Looks for a line break, whatever it breaks: where a record that is too long is given up.
     *
     * @return just after the first one; 0 when there is none, or when it is not yet known where it ends
     */
    int firstLineBreak(byte[] bytes, int to);

    /**
     * The place just after so many records, of whole records from there on.
     *
     * @param to where the last of them ends, which is given when there are no more
     */
    int after(int records, byte[] bytes, int from, int to);

    /** Begins afresh with a record. */
    void restart();

    /** Lines end with LF, and with nothing else. */
    final class OfLines implements RecordEnds {
        @Override
        public int last(byte[] bytes, int from, int to) {
            for (int i = to; i > from; i--) {
                if (bytes[i - 1] == '\n') {
                    return i;
                }
            }
            return 0;
        }

        @Override
        public int firstLineBreak(byte[] bytes, int to) {
            for (int i = 0; i < to; i++) {
                if (bytes[i] == '\n') {
                    return i + 1;
                }
            }
            return 0;
        }

        @Override
        public int after(int records, byte[] bytes, int from, int to) {
            int count = 0;
            for (int i = from; i < to; i++) {
                if (bytes[i] == '\n' && ++count == records) {
                    return i + 1;
                }
            }
            return to;
        }

        @Override
        public void restart() {
            // a line is a line, whatever went before
        }
    }
}
