package io.github.decroche.io.fuzz;

import io.github.decroche.fieldwork.CallPlan;
import io.github.decroche.io.CallerReader;
import io.github.decroche.io.InvalidTableException;
import io.github.decroche.io.PlanReader;
import io.github.decroche.io.PlanWriter;
import io.github.decroche.io.PublishedCountReader;
import io.github.decroche.io.PublishedTableFile;
import io.github.decroche.io.PublishedTableReader;
import io.github.decroche.io.UnreadableInputException;
import io.github.decroche.statistics.published.TableCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Bytes that are taken for a table that people write, and what must hold of them, whatever they are. */
final class TableBytes {
    /** The largest n that is worth the time to be checked. */
    private static final int CHECKED = 500;

    private static final PlanReader PLANS = PlanReader.of(CallBytes.STUDY);
    private static final PlanWriter WRITER = PlanWriter.of(CallBytes.STUDY, Locale.FRENCH);
    private static final CallerReader CALLERS = CallerReader.of(CallBytes.STUDY);
    private static final PublishedCountReader COUNTS = PublishedCountReader.of(CallBytes.STUDY);

    private TableBytes() {}

    /** Hands them to every reader of such tables. */
    static void check(byte[] bytes) {
        read(bytes, PublishedTableReader::read).ifPresent(TableBytes::checkPercentages);
        read(bytes, COUNTS::read);
        read(bytes, CALLERS::read);
        read(bytes, PLANS::read).ifPresent(plan -> {
            byte[] written = written(plan);
            Claims.areEqual(
                    read(written, PLANS::read), Optional.of(plan), () -> new String(written, StandardCharsets.UTF_8));
        });
    }

    /** A reader of one kind of table. */
    private interface Reader<T> {
        T read(InputStream in, String source) throws IOException;
    }

    private static <T> Optional<T> read(byte[] bytes, Reader<T> reader) {
        try {
            return Optional.of(reader.read(new ByteArrayInputStream(bytes), "table"));
        } catch (UnreadableInputException e) {
            Claims.isTold(e, "table");
        } catch (InvalidTableException e) {
            Claims.areTold(e.problems(), "table");
        } catch (IOException e) {
            throw new AssertionError("bytes at hand do not fail", e);
        }
        return Optional.empty();
    }

    private static void checkPercentages(PublishedTableFile table) {
        if (!table.problems().isEmpty()) {
            Claims.areTold(table.problems(), "table");
        }
        if (table.cells().stream().allMatch(cell -> cell.n() <= CHECKED)) {
            int findings = TableCheck.withDefaults().of(table.cells()).cells().size();
            Claims.holds(findings == table.cells().size(), () -> findings + " findings of " + table);
        }
    }

    private static byte[] written(CallPlan plan) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WRITER.write(plan, out);
        } catch (IOException e) {
            throw new AssertionError("memory does not fail", e);
        }
        return out.toByteArray();
    }
}
