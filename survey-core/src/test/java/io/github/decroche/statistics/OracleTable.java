package io.github.decroche.statistics;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.data.Offset;

/** Reference values from R; each file's first line names the call that made them. */
public final class OracleTable {
    private OracleTable() {}

    /** The rows of a table beside this class. */
    public static List<NamedCsvRecord> rows(String name) {
        try (var in = new InputStreamReader(
                        OracleTable.class.getResourceAsStream("/io/github/decroche/statistics/" + name),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(in)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number of a row. */
    public static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    /** The tolerance of values that R printed with 15 digits: relative 1e-12, absolute 1e-12 near zero. */
    public static Offset<Double> closely(double expected) {
        return Offset.offset(Math.max(1e-12, Math.abs(expected) * 1e-12));
    }
}
