package io.github.decroche.io;

import io.github.decroche.io.RecordSource.Found;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/**
 * Takes a block of NDJSON apart. One parser goes through all lines as long as each of them is one good object; that spares
 * looking for the lines first, and setting up a parser for each. The first line of which this does not hold is read again by
 * a parser of its own, which tells what is wrong with it, and the next begins afresh.
 */
final class NdjsonBlock {
    /** After so many lines that had to be read again, the rest of the block is read line by line. */
    private static final int MOST_AGAIN = 20;

    private final Blocks.Block block;
    private final byte[] bytes;
    private final int end;
    private final int longest;
    private int start;
    private long line = 1;

    NdjsonBlock(Blocks.Block block, int longest) {
        this.block = block;
        this.bytes = block.bytes();
        this.start = block.from();
        this.end = block.to();
        this.longest = longest;
    }

    /** Hands over the record of each line that is not blank; gives the number of lines. */
    long forEach(Consumer<Found> action) {
        return switch (block.kind()) {
            case RECORDS -> {
                for (int again = 0; again < MOST_AGAIN && start < end; again++) {
                    goodLines(action);
                    line(action);
                }
                while (start < end) {
                    line(action);
                }
                yield line - 1;
            }
            case LONGER -> {
                action.accept(longerLine(block.raw()));
                yield 0; // its line ends with the rest
            }
            case CUT -> {
                action.accept(Found.broken(
                        line, block.raw(), true, "a compressed file that ends early or is damaged", "the whole file"));
                yield 1;
            }
            case REST -> start < end && bytes[end - 1] == '\n' ? 1 : 0;
        };
    }

    /** Reads on to the first line that is not one good object. */
    private void goodLines(Consumer<Found> action) {
        int origin = start;
        long rows = line - 1;
        try (JsonParser json = Json.utf8Parser(bytes, start, end - start)) {
            while (passBlankLines()) {
                Optional<CallDraft> draft = draft(json);
                TokenStreamLocation place = json.currentLocation();
                int lineEnd = endOfBlank(origin + Math.toIntExact(place.getByteOffset()));
                boolean isOneLine = place.getLineNr() == line - rows && isLineEnd(lineEnd);
                if (draft.isEmpty() || !isOneLine || length(start, lineEnd) > longest) {
                    return;
                }
                action.accept(found(start, lineEnd, draft.get()));
                next(lineEnd);
            }
        }
    }

    /** Passes over blank lines; false when one is longer than allowed, which is to be told. */
    private boolean passBlankLines() {
        int lineEnd = endOfBlank(start);
        while (lineEnd < end && bytes[lineEnd] == '\n') {
            if (length(start, lineEnd) > longest) {
                return false;
            }
            next(lineEnd);
            lineEnd = endOfBlank(start);
        }
        return true;
    }

    /** The next draft, if there is nothing wrong with it. */
    private static Optional<CallDraft> draft(JsonParser json) {
        try {
            CallDraft draft = NdjsonDrafts.next(json);
            return draft.problems().isEmpty() ? Optional.of(draft) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty(); // told when the line is read again
        }
    }

    /** Reads a line for itself. */
    private void line(Consumer<Found> action) {
        int lineEnd = start;
        while (!isLineEnd(lineEnd)) {
            lineEnd++;
        }
        if (start < end) {
            int length = length(start, lineEnd);
            if (length > longest) {
                action.accept(longerLine(raw(start, lineEnd)));
            } else if (endOfBlank(start) < lineEnd) {
                action.accept(found(start, lineEnd, NdjsonDrafts.read(bytes, start, length)));
            }
            next(lineEnd);
        }
    }

    private void next(int lineEnd) {
        start = Math.min(end, lineEnd + 1);
        line++;
    }

    private boolean isLineEnd(int place) {
        return place >= end || bytes[place] == '\n';
    }

    /** The end of the white space that begins there, within the line. */
    private int endOfBlank(int from) {
        int place = from;
        while (place < end && (bytes[place] == ' ' || bytes[place] == '\t' || bytes[place] == '\r')) {
            place++;
        }
        return place;
    }

    /** The length of a line without its line break. */
    private int length(int from, int lineEnd) {
        return lineEnd > from && bytes[lineEnd - 1] == '\r' ? lineEnd - 1 - from : lineEnd - from;
    }

    private Found found(int from, int lineEnd, CallDraft draft) {
        return Found.whole(line, raw(from, lineEnd), draft);
    }

    /** The line with its line break. */
    private RawBytes raw(int from, int lineEnd) {
        return block.raw(from, Math.min(end, lineEnd + 1));
    }

    private Found longerLine(RawBytes raw) {
        return Found.broken(line, raw, false, "a longer line", "at most " + longest + " bytes in a line");
    }
}
