package io.github.decroche.statistics;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
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

    /** A number of a row, as R prints it: {@code Inf}, {@code -Inf} and {@code NaN} too. */
    public static double number(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return Double.parseDouble(text.endsWith("Inf") ? text + "inity" : text);
    }

    /** A number of a row; empty where R has none: {@code NA} or {@code NaN}. */
    public static OptionalDouble optional(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.equals("NA") || text.equals("NaN")
                ? OptionalDouble.empty()
                : OptionalDouble.of(number(row, column));
    }

    /** A whole number of a row. */
    public static long count(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    /** The blank-separated whole numbers of a cell. */
    public static long[] counts(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).trim().split(" +"))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    /** The blank-separated numbers of a cell. */
    public static double[] numbers(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).trim().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The tolerance of values in closed form, which R printed with 15 digits: relative 1e-12, absolute 1e-12 near zero. */
    public static Offset<Double> closely(double expected) {
        return within(expected, 1e-12);
    }

    /** A relative tolerance; absolute 1e-12 near zero. */
    public static Offset<Double> within(double expected, double relative) {
        return Offset.offset(Math.max(1e-12, Math.abs(expected) * relative));
    }
}
