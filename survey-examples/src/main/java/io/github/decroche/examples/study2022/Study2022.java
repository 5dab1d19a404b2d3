package io.github.decroche.examples.study2022;

import io.github.decroche.classification.CallClassifier;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.io.CallFormat;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import io.github.decroche.io.PublishedTableFile;
import io.github.decroche.io.PublishedTableReader;
import io.github.decroche.io.StudyReader;
import io.github.decroche.rules.RuleClassifier;
import io.github.decroche.study.Study;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** The study of 2022: definition and calls. */
public final class Study2022 {
    /** The id of the study. */
    public static final String ID = "ddd-2022";

    /** The id of the wave of 2022. The study holds that of 2016 too, of which no calls were reconstructed. */
    public static final String WAVE = "2022";

    /** The name of the resource, beside this module's others, that holds the reconstructed calls. */
    public static final String CALLS = "calls-2022.ndjson";

    private static final String PERCENTAGES = "percentages-2022.csv";
    private static final String DEFINITION = "study-2022.json";
    private static final String ROOM = "/io/github/decroche/examples/";

    private Study2022() {}

    /** The definition of the study. */
    public static Study definition() {
        try (InputStream in = resource(DEFINITION)) {
            return StudyReader.read(in, DEFINITION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reconstructed calls, read and checked like any others; to be closed after use. */
    public static Stream<CallRecord> calls(Study study) {
        return CallReader.of(study).read(resource(CALLS), CALLS, CallFormat.NDJSON);
    }

    /** The reconstructed calls, judged by the bundled rules, in the order of the file. */
    public static List<ClassifiedCall> classifiedCalls() {
        Study study = definition();
        CallClassifier classifier = CallClassifier.of(study, RuleClassifier.bundled(study));
        try (Stream<CallRecord> records = calls(study)) {
            return records.flatMap(callRecord -> callRecord.accepted().stream())
                    .map(classifier::classify)
                    .toList();
        }
    }

    /**
     * The percentages that the report printed, each with the number of calls that it is of, for a
     * {@link io.github.decroche.statistics.published.TableCheck}. The scenarios of a service are parts of its connected calls.
     */
    public static PublishedTableFile percentages() {
        try (InputStream in = resource(PERCENTAGES)) {
            return PublishedTableReader.read(in, PERCENTAGES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the study that ships with this module. */
    static InputStream resource(String name) {
        InputStream in = Study2022.class.getResourceAsStream(ROOM + name);
        if (in == null) {
            throw new IllegalStateException("resource missing: " + ROOM + name);
        }
        return in;
    }
}
