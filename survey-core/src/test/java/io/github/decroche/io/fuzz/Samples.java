package io.github.decroche.io.fuzz;

import io.github.decroche.io.RecordedFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Good files to begin with: small ones, since much can be tried of them in a second. */
final class Samples {
    private Samples() {}

    /** Call files in NDJSON, one for each call. */
    static Stream<byte[]> ndjson() {
        return bytes(text("calls.ndjson").lines());
    }

    /** Call files in CSV, one for each call. */
    static Stream<byte[]> csv() {
        List<String> rows = text("calls.csv").lines().toList();
        return bytes(rows.stream().skip(1).map(row -> rows.get(0) + "\n" + row));
    }

    /** Study files. */
    static Stream<byte[]> studies() {
        return bytes(Stream.of(text("study.json"), """
                {"id":"s","title":"T","zone":"UTC","protocol":{"announcedLimit":"PT5M","giveUpAfter":"PT5M","penalty":"PT5M",
                "maxAttempts":1},"hours":{"weekdays":["MONDAY"],"slots":[["09:00","12:00"]],"holidays":[]},
                "waves":[{"id":"w","services":["a"],"profiles":["p"],"scenarios":["q"]}],"services":[{"id":"a","name":"A"}],
                "profiles":[{"id":"p","label":"P","reference":true}],"scenarios":[{"id":"q","service":"a","kind":"information",
                "question":"Q","versions":[{"points":[{"id":"x","label":"X"}],"satisfactory":"x"}]}]}
                """));
    }

    /** Tables that people write: published percentages, published counts, a plan, callers. */
    static Stream<byte[]> tables() {
        return bytes(Stream.of("""
                cell,percent,decimals,n,group
                served,46.3,1,408,caf
                elsewhere,23,,41,caf/late
                """, """
                cell;percent;n
                "served; or nearly";46,3;40
                """, """
                wave,service,scenario,profile,outcome,count,of
                2022,town-hall,card,plain,served,60,100
                later,,,,connected,7,9
                """, text("plan.csv"), """
                id,gender,profiles
                anne,female,plain no-internet
                "b;c",,
                """));
    }

    /** A file compressed. */
    static byte[] compressed(byte[] file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Stream<byte[]> bytes(Stream<String> files) {
        return files.map(file -> file.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) {
        try {
            return RecordedFormat.CURRENT.text(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
