package io.github.decroche.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** NDJSON: a record a line. Blank lines are no records. */
final class NdjsonSource implements RecordSource {
    private final Lines lines;
    private final int longest;

    NdjsonSource(InputStream in, int longest) {
        this.lines = new Lines(in, longest);
        this.longest = longest;
    }

    @Override
    public Optional<Found> next() throws IOException {
        while (lines.advance()) {
            if (lines.isTooLong()) {
                return Optional.of(damaged("", "a longer line", "at most " + longest + " bytes in a line"));
            }
            if (lines.isCut()) {
                return Optional.of(damaged(lines.text(), "a compressed file that ends early", "the whole file"));
            }
            if (!lines.isBlank()) {
                CallDraft draft = NdjsonDrafts.read(lines.buffer(), lines.start(), lines.length());
                return Optional.of(new Found(lines.number(), lines.text(), draft));
            }
        }
        return Optional.empty();
    }

    private Found damaged(String raw, String found, String allowed) {
        CallDraft draft = new CallDraft();
        draft.broken(found, allowed);
        return new Found(lines.number(), raw, draft);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
