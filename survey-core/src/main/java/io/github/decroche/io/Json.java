package io.github.decroche.io;

import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The one JSON configuration of the library: strict, and with limits that a hostile file cannot pass. */
final class Json {
    /** Where Jackson says that something began, which it does not know here. */
    private static final Pattern START_MARKER =
            Pattern.compile(" \\((start marker|for (Object|Array) starting) at \\[Source: [^]]*]\\)");

    /** What Jackson says to programmers: which of its settings would allow it. */
    private static final Pattern ADVICE = Pattern.compile(", from `StreamReadConstraints[^`]*`"
            + "|(?:: enable| require enabling) `JsonReadFeature[^`]*`(?: to allow)?"
            + "|\\? \\(not recognized as one since Feature '[A-Z_]*' not enabled for parser\\)"
            + "|(?<= entries), hash area of .*");

    /** The deepest nesting of objects and lists that is read. */
    private static final int DEEPEST = 100;

    /** The same for study files, whose readers tell the place of a deep nesting themselves. */
    private static final int DEEPEST_STUDY = 10_000;

    /** A byte-order mark, as it stands before a line where files were put one behind the other. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** The longest text in a record, in characters. */
    private static final int LONGEST_TEXT = 10_000_000;

    private static final JsonFactory FACTORY = factory(DEEPEST, LONGEST_TEXT);

    private static final JsonFactory UTF_8 =
            FACTORY.rebuild().disable(JsonFactory.Feature.CHARSET_DETECTION).build();

    private static final JsonFactory LINES = FACTORY.rebuild()
            .rootValueSeparator("")
            .characterEscapes(new VisibleEscapes())
            .build();

    /** The longest text in a study file, in characters. */
    private static final int LONGEST_STUDY_TEXT = 100_000;

    private static final JsonFactory STUDIES = factory(DEEPEST_STUDY, LONGEST_STUDY_TEXT)
            .rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static JsonFactory factory(int deepest, int longestText) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(deepest)
                        .maxNameLength(1000)
                        .maxStringLength(longestText)
                        .build())
                .build();
    }

    private Json() {}

    /** A parser of one record, which stands in a part of an array and may begin with a byte-order mark. */
    static JsonParser parser(byte[] bytes, int start, int length) {
        int mark = length >= MARK.length && Arrays.equals(bytes, start, start + MARK.length, MARK, 0, MARK.length)
                ? MARK.length
                : 0;
        return utf8Parser(bytes, start + mark, length - mark);
    }

    /** A parser of one record after the other. Takes the bytes for UTF-8 without looking: Jackson would guess, and fail on some. */
    static JsonParser utf8Parser(byte[] bytes, int start, int length) {
        return UTF_8.createParser(ObjectReadContext.empty(), bytes, start, length);
    }

    /** A parser of a study file. */
    static JsonParser studyParser(byte[] bytes) {
        return STUDIES.createParser(ObjectReadContext.empty(), bytes);
    }

    /** Finds the numbers of names. */
    static PropertyNameMatcher matcher(List<String> names) {
        return FACTORY.constructNameMatcher(
                names.stream().map(Named::fromString).toList(), false);
    }

    /** A generator of one object a line; whoever ends an object also ends its line. Fails with {@code UncheckedIOException}. */
    static JsonGenerator lines(OutputStream out) {
        return LINES.createGenerator(ObjectWriteContext.empty(), new UncheckedOutput(out));
    }

    /**
     * A time as call files write it: that of {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME}, which is slow. What
     * {@code toString} gives differs in that it leaves out :00, and writes fractions in threes of digits.
     */
    static String text(OffsetDateTime time) {
        return time.getNano() == 0
                ? time.toLocalDateTime() + (time.getSecond() == 0 ? ":00" : "") + time.getOffset()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    /** What is wrong with a text that is not JSON, and where in it, in one line. */
    static String reason(JacksonException failure) {
        String message = failure.getOriginalMessage().lines().findFirst().orElse("");
        String reason =
                ADVICE.matcher(START_MARKER.matcher(message).replaceAll("")).replaceAll("");
        boolean known = failure instanceof StreamReadException || failure instanceof StreamConstraintsException;
        return known && failure.getLocation() != null && failure.getLocation().getColumnNr() > 0
                ? reason + " at column " + failure.getLocation().getColumnNr()
                : reason;
    }
}
