package io.github.decroche.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** NDJSON: a record a line. Blank lines are no records. */
final class NdjsonSource implements RecordSource {
    private static final int LONGEST_HEADER = 10_000;

    private final Blocks blocks;
    private final String source;
    private final int longest;
    private boolean begun;

    NdjsonSource(PlainInput in, String source, int longest) {
        this.blocks = new Blocks(in, longest, new RecordEnds.OfLines());
        this.source = source;
        this.longest = longest;
    }

    @Override
    public Optional<Batch> next() throws IOException {
        Optional<Blocks.Block> next = blocks.next();
        if (!begun) {
            begun = true;
            next.ifPresent(this::refuseCsv);
        }
        return next.map(Lines::new);
    }

    /** A file of CSV has another name by mistake: that is one message, not one for each of its lines. */
    private void refuseCsv(Blocks.Block first) {
        int length = Math.min(first.to() - first.from(), LONGEST_HEADER);
        String start = new String(first.bytes(), first.from(), length, StandardCharsets.UTF_8);
        if (CsvColumns.isHeader(start.lines().findFirst().orElse(""))) {
            throw new UnreadableInputException(source
                    + ":1: a row of column names, as in CSV; expected one JSON object a line, or CSV as the format");
        }
    }

    @Override
    public boolean isReady() {
        return blocks.isReady();
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }

    /** A block as a batch. */
    private final class Lines implements Batch {
        private final Blocks.Block block;

        Lines(Blocks.Block block) {
            this.block = block;
        }

        @Override
        public long forEach(Consumer<Found> action) {
            return new NdjsonBlock(block, longest).forEach(action);
        }

        @Override
        public RawBytes rest() {
            return block.rest();
        }
    }
}
