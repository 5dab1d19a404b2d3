package io.github.decroche.io;

import io.github.decroche.io.Blocks.Block;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CSV: a record a row, the first row naming the columns. A row that cannot be read is one rejected record; so is all that a
 * quote without its partner takes along, up to the end of the file or to the line in which it has become too long.
 */
final class CsvSource implements RecordSource {
    private final Blocks blocks;
    private final int longest;
    private final CsvColumns columns;
    private final RawBytes header;
    private final long linesBefore;

    /** What of the first block follows the names. */
    private @Nullable Block first;

    CsvSource(PlainInput in, String source, int longest) {
        this.blocks = new Blocks(in, longest, new CsvRowEnds(longest));
        this.longest = longest;
        Block block;
        CsvBlock.Row names;
        do {
            block = firstBlock(source);
            names = new CsvBlock(block, longest).nextRow();
        } while (names == null);
        this.columns = CsvColumns.of(source, names(source, block, names));
        this.header = block.raw(block.from(), names.end());
        this.linesBefore = CsvRowEnds.lineBreaks(block.bytes(), block.from(), names.end());
        this.first = new Block(block.bytes(), names.end(), block.to(), block.kind(), false);
    }

    private Block firstBlock(String source) {
        try {
            Block block = blocks.next()
                    .orElseThrow(() -> new UnreadableInputException(
                            source + ": empty; expected a row of column names, then one call a row"));
            refuseJson(source, block);
            return switch (block.kind()) {
                case RECORDS -> block;
                case CUT -> throw noNames(source, "a compressed file that ends early or is damaged");
                case LONGER, REST -> throw noNames(source, "more than " + longest + " bytes in a line");
            };
        } catch (IOException e) {
            String what = e instanceof SizeLimit.TooLargeException ? "" : "cannot be read: ";
            throw new UnreadableInputException(source + ": " + what + e.getMessage(), e);
        }
    }

    /** Refuses a file of JSON, whose quotation marks would be found wrong before its columns are. */
    private static void refuseJson(String source, Block block) {
        if (block.from() < block.to() && block.bytes()[block.from()] == '{') {
            throw new UnreadableInputException(
                    source + ":1: a JSON object, as in NDJSON; expected a row of column names");
        }
    }

    private static List<String> names(String source, Block block, CsvBlock.Row row) {
        try {
            return CsvBlock.cells(block, row).stream().map(Utf8::decoded).toList();
        } catch (CsvBlock.UnreadableRowException e) {
            throw noNames(source, e.reason());
        }
    }

    private static UnreadableInputException noNames(String source, String reason) {
        return new UnreadableInputException(source + ": no row of column names can be read: " + reason);
    }

    @Override
    public long linesBefore() {
        return linesBefore;
    }

    @Override
    public RawBytes header() {
        return header;
    }

    @Override
    public Optional<Batch> next() throws IOException {
        Optional<Block> block = first == null ? blocks.next() : Optional.of(first);
        first = null;
        return block.map(it -> new CsvRows(columns, it, longest));
    }

    @Override
    public boolean isReady() {
        return first != null || blocks.isReady();
    }

    @Override
    public String nameOf(String path) {
        return CsvColumns.nameOf(path);
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
