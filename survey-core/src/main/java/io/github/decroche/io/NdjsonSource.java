package io.github.decroche.io;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** NDJSON: a record a line. Blank lines are no records. */
final class NdjsonSource implements RecordSource {
    private final Blocks blocks;
    private final int longest;

    NdjsonSource(PlainInput in, int longest) {
        this.blocks = new Blocks(in, longest, new RecordEnds.OfLines());
        this.longest = longest;
    }

    @Override
    public Optional<Batch> next() throws IOException {
        return blocks.next().map(Lines::new);
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
