package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Call;
import io.github.decroche.generators.Calls;
import io.github.decroche.generators.DamagedFiles;
import io.github.decroche.generators.Studies;
import io.github.decroche.io.CallFiles.Reading;
import io.github.decroche.io.RecordSource.Batch;
import io.github.decroche.study.Study;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to a file, every record of it is accepted or copied byte for byte, and the untouched ones are accepted. */
class ConservationProperties {
    private static final Study STUDY = Studies.townHall();
    private static final CallReader READER = CallReader.of(STUDY).withTrustedIds();
    private static final String MARK = "\u00EF\u00BB\u00BF";

    @Property(tries = 200)
    void everyLineIsAcceptedOrCopied(
            @ForAll("calls") List<Call> calls,
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 12) int damages,
            @ForAll @IntRange(min = 1, max = 200) int piece)
            throws IOException {
        byte[] whole = CallFiles.ndjson(calls);
        byte[] bytes = DamagedFiles.damaged(whole, new Random(seed), damages);
        List<String> lines = lines(bytes);
        List<String> good = lines(whole);

        Reading reading = readOrNothing(READER, CallFiles.inPieces(bytes, piece), CallFormat.NDJSON);

        assertThat(reading.records()).hasSameSizeAs(lines);
        StringBuilder rejects = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            CallRecord callRecord = reading.records().get(i);
            int original = good.indexOf(lines.get(i));
            if (original >= 0) {
                assertThat(callRecord.accepted()).contains(calls.get(original));
            }
            if (callRecord instanceof CallRecord.Rejected rejected) {
                assertThat(rejected.problems()).isNotEmpty();
                rejects.append(lines.get(i));
            }
        }
        assertThat(reading.rejectsFile()).isEqualTo(bytes(rejects.toString()));
    }

    /** The lines that are not blank, byte for byte. */
    private static List<String> lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        for (String line : text.split("(?<=\n)", -1)) {
            String content = lines.isEmpty() && text.startsWith(line) ? line.replaceFirst("^" + MARK, "") : line;
            if (!content.matches("[ \t\r\n]*")) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** What is left of a file when its rejected records are taken out has the same accepted ones, and no other. */
    @Property(tries = 200)
    void whatIsAcceptedAndWhatIsCopiedAreTheFile(
            @ForAll("calls") List<Call> calls,
            @ForAll CallFormat format,
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 12) int damages,
            @ForAll @IntRange(min = 100, max = 3000) int longest,
            @ForAll @IntRange(min = 1, max = 200) int piece)
            throws IOException {
        byte[] whole = format == CallFormat.CSV ? CallFiles.csv(calls, STUDY) : CallFiles.ndjson(calls);
        byte[] bytes = DamagedFiles.damaged(whole, new Random(seed), damages);
        CallReader reader = READER.withLongestRecord(longest);

        Reading reading = readOrNothing(reader, CallFiles.inPieces(bytes, piece), format);
        if (reading.records().isEmpty()) {
            return;
        }
        List<String> parts = parts(bytes, format, longest);
        StringBuilder accepted = new StringBuilder(parts.get(0));
        StringBuilder rejected = new StringBuilder(parts.get(0));
        for (int i = 0; i < reading.records().size(); i++) {
            boolean isCall = reading.records().get(i).accepted().isPresent();
            (isCall ? accepted : rejected).append(parts.get(i + 1));
        }
        Reading left = readOrNothing(reader, in(bytes(accepted.toString())), format);
        Reading again = readOrNothing(reader, in(reading.rejectsFile()), format);

        assertThat(parts).hasSize(reading.records().size() + 1);
        assertThat(withoutBlanks(String.join("", parts))).isEqualTo(withoutBlanks(text(bytes)));
        assertThat(text(reading.rejectsFile())).isEqualTo(rejected.toString());
        assertThat(left.accepted()).isEqualTo(reading.accepted()).hasSameSizeAs(left.records());
        assertThat(again.accepted()).isEmpty();
        assertThat(again.records())
                .hasSize(reading.records().size() - reading.accepted().size());
    }

    /** What stands before the first record, and each record as it was found. */
    private static List<String> parts(byte[] bytes, CallFormat format, int longest) throws IOException {
        PlainInput in = PlainInput.of(in(bytes), "calls", true, SizeLimit.USUAL);
        List<String> parts = new ArrayList<>();
        try (RecordSource source =
                format == CallFormat.CSV ? new CsvSource(in, "calls", longest) : new NdjsonSource(in, "-", longest)) {
            parts.add(text(source.header()));
            for (Optional<Batch> batch = source.next(); batch.isPresent(); batch = source.next()) {
                parts.add(parts.remove(parts.size() - 1) + text(batch.get().rest()));
                batch.get().forEach(found -> parts.add(text(found.raw())));
            }
        }
        return parts;
    }

    private static String text(RawBytes raw) {
        return new String(raw.bytes(), raw.from(), raw.to() - raw.from(), StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[ \t\r\n]", "");
    }

    @Property(tries = 300)
    void whatIsMendedIsAccepted(@ForAll("calls") List<Call> calls, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<String> good = lines(CallFiles.ndjson(calls));
        List<String> bad = good.stream()
                .map(line -> random.nextBoolean()
                        ? line
                        : new String(DamagedFiles.damaged(bytes(line), random, 2), StandardCharsets.ISO_8859_1)
                                        .replaceAll("[\r\n]", "x")
                                + "\n")
                .toList();

        Reading reading = CallFiles.read(READER, bytes(String.join("", bad)), CallFormat.NDJSON);
        List<String> mended = lines(reading.rejectsFile()).stream()
                .map(line -> good.get(bad.indexOf(line)))
                .toList();
        Reading mendedReading = readOrNothing(READER, in(bytes(String.join("", mended))), CallFormat.NDJSON);

        assertThat(mendedReading.records()).hasSameSizeAs(mendedReading.accepted());
        assertThat(reading.accepted().size() + mendedReading.accepted().size()).isEqualTo(calls.size());
        for (int i = 0; i < calls.size(); i++) {
            if (bad.get(i).equals(good.get(i))) {
                assertThat(reading.accepted()).contains(calls.get(i));
            }
        }
    }

    @Property(tries = 300)
    void whatCanStillBeDecompressedIsReadAndTheRestIsOneRecord(
            @ForAll("calls") List<Call> calls, @ForAll long seed, @ForAll @IntRange(min = 0, max = 2) int damages)
            throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.writeBytes(CallFiles.gzip(CallFiles.ndjson(calls)));
        members.writeBytes(CallFiles.gzip(CallFiles.ndjson(calls)));
        byte[] bytes = DamagedFiles.damaged(members.toByteArray(), new Random(seed), damages);
        boolean isGzip = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        Decompressed plain = isGzip ? decompressed(bytes) : new Decompressed(bytes, true);

        Reading reading = readOrNothing(READER, in(bytes), CallFormat.NDJSON);

        if (plain.whole()) {
            assertThat(reading.records()).hasSize(lines(plain.bytes()).size());
        } else {
            int last = new String(plain.bytes(), StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
            int lines = lines(Arrays.copyOf(plain.bytes(), last)).size();
            boolean noHeader = reading.records().isEmpty() && plain.bytes().length == 0;
            assertThat(reading.records()).hasSize(noHeader ? 0 : lines + 1);
        }
        if (damages == 0) {
            assertThat(reading.accepted()).hasSize(2 * calls.size());
        }
    }

    /** What a file gives, and whether that is all. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Decompressed(byte[] bytes, boolean whole) {}

    private static Decompressed decompressed(byte[] bytes) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (InputStream in = new GzipInput(in(bytes))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                plain.write(b);
            }
            return new Decompressed(plain.toByteArray(), true);
        } catch (IOException e) {
            return new Decompressed(plain.toByteArray(), false);
        }
    }

    @Property(tries = 300)
    void piecesInWhichAFileArrivesAndTheLimitDoNotMatterToRecordsBelowIt(
            @ForAll("calls") List<Call> calls,
            @ForAll @IntRange(min = 1, max = 50) int piece,
            @ForAll @IntRange(min = 200, max = 3000) int longest)
            throws IOException {
        byte[] bytes = CallFiles.ndjson(calls);
        List<String> lines = lines(bytes);

        Reading reading =
                CallFiles.read(READER.withLongestRecord(longest), CallFiles.inPieces(bytes, piece), CallFormat.NDJSON);

        assertThat(reading.records()).hasSameSizeAs(calls);
        for (int i = 0; i < calls.size(); i++) {
            boolean fits = lines.get(i).length() - 1 <= longest;
            assertThat(reading.records().get(i).line()).isEqualTo(i + 1);
            assertThat(reading.records().get(i).accepted().isPresent()).isEqualTo(fits);
        }
    }

    /** A file without a record, or without its names of columns, is none. */
    private static Reading readOrNothing(CallReader reader, InputStream in, CallFormat format) {
        try {
            return CallFiles.read(reader, in, format);
        } catch (UnreadableInputException e) {
            return new Reading(List.of(), List.of());
        }
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Calls.of(STUDY).list().ofMinSize(1).ofMaxSize(5);
    }
}
