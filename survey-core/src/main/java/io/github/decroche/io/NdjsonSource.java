package io.github.decroche.io;

import java.io.IOException;
import java.util.Optional;

/** NDJSON: a record a line. Blank lines are no records. */
final class NdjsonSource implements RecordSource {
    private final Blocks blocks;
    private final int longest;

    NdjsonSource(PlainInput in, int longest) {
        this.blocks = new Blocks(in, longest);
        this.longest = longest;
    }

    @Override
    public Optional<Batch> next() throws IOException {
        return blocks.next().map(block -> action -> new NdjsonBlock(block, longest).forEach(action));
    }

    @Override
    public boolean isReady() {
        return blocks.isReady();
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
