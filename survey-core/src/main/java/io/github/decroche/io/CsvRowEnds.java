package io.github.decroche.io;

/**
 * Tells where rows of CSV end: at CR, LF or both together, outside quotes. Quotes open at the beginning of a cell only, and two
 * of them within quotes are one. When something else than the end of the cell follows a quote that closed, the row is beyond
 * reading; it ends with its line then, so that it takes no other along. So does a row that is too long, be it within quotes.
 */
final class CsvRowEnds implements RecordEnds {
    private final int longest;
    private State state = State.CELL_START;

    /** How many bytes of the row went before. */
    private int length;

    /** Whether a quote opened in the row; kept until the next row begins. */
    private boolean quoted;

    /** Rows of which one has at most so many bytes. */
    CsvRowEnds(int longest) {
        this.longest = longest;
    }

    /** Where in a row a byte stands. */
    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        /** Just after a quote within quotes: the cell has ended, or the quote is the first of two. */
        QUOTE,
        BROKEN,
        /** Just after a CR that ends the row; an LF that follows belongs to it. */
        RETURN
    }

    @Override
    public int last(byte[] bytes, int from, int to) {
        int last = 0;
        int place = from;
        while (place >= 0) {
            place = next(bytes, place, to);
            last = Math.max(last, place);
        }
        return last;
    }

    /** Reads on to the end of a row; gives the place just after its line break, or -1 when it is not known yet. */
    int next(byte[] bytes, int from, int to) {
        quoted &= length > 0;
        for (int i = passOver(bytes, from, to); i < to; i = passOver(bytes, i + 1, to)) {
            byte b = bytes[i];
            if (state == State.RETURN) {
                restart();
                return b == '\n' ? i + 1 : i;
            }
            if (length++ >= longest) {
                state = State.BROKEN;
            }
            if (state == State.QUOTED) {
                state = b == '"' ? State.QUOTE : State.QUOTED;
            } else if (b == '\n') {
                restart();
                return i + 1;
            } else {
                state = b == '\r' ? State.RETURN : outsideQuotes(b);
                quoted |= state == State.QUOTED;
            }
        }
        return -1;
    }

    /** Goes to the next byte that can change the state: most bytes cannot. */
    private int passOver(byte[] bytes, int from, int to) {
        int i = from;
        int stop = (int) Math.min(to, from + (long) longest - length);
        if (state == State.PLAIN) {
            while (i < stop && bytes[i] != ',' && bytes[i] != '\n' && bytes[i] != '\r') {
                i++;
            }
        } else if (state == State.QUOTED) {
            while (i < stop && bytes[i] != '"') {
                i++;
            }
        }
        length += i - from;
        return i;
    }

    /** Whether the row that was read last, or is being read, has quotes; a row without them has one line break at most. */
    boolean isQuoted() {
        return quoted;
    }

    private State outsideQuotes(byte b) {
        return switch (state) {
            case CELL_START -> b == '"' ? State.QUOTED : b == ',' ? State.CELL_START : State.PLAIN;
            case PLAIN -> b == ',' ? State.CELL_START : State.PLAIN;
            case QUOTE -> b == '"' ? State.QUOTED : b == ',' ? State.CELL_START : State.BROKEN;
            default -> State.BROKEN;
        };
    }

    @Override
    public int firstLineBreak(byte[] bytes, int to) {
        for (int i = 0; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
            if (bytes[i] == '\r') {
                return i + 1 == to ? 0 : bytes[i + 1] == '\n' ? i + 2 : i + 1;
            }
        }
        return 0;
    }

    @Override
    public int after(int records, byte[] bytes, int from, int to) {
        CsvRowEnds ends = new CsvRowEnds(longest);
        int place = from;
        for (int i = 0; i < records && place >= 0; i++) {
            place = ends.next(bytes, place, to);
        }
        return place < 0 ? to : place;
    }

    @Override
    public void restart() {
        state = State.CELL_START;
        length = 0;
    }

    /** How many line breaks there are, in quotes or not: CR, LF, or both together. */
    static long lineBreaks(byte[] bytes, int from, int to) {
        long count = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == to || bytes[i + 1] != '\n'))) {
                count++;
            }
        }
        return count;
    }
}
