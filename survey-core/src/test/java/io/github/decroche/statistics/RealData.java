package io.github.decroche.statistics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Published data sets whose licences keep them out of this repository. The environment variable {@code DECROCHE_DATA} names
 * the folder that holds them; tests that need one are skipped, with a message, where it is absent.
 */
public final class RealData {
    private RealData() {}

    /** The rows of a data set; aborts the test where it is absent. */
    public static List<NamedCsvRecord> rows(String name) {
        Optional<Path> file = Optional.ofNullable(System.getenv("DECROCHE_DATA"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isReadable);
        assumeTrue(file.isPresent(), () -> "skipped: no " + name + " in the folder that DECROCHE_DATA names");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file.orElseThrow())) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
