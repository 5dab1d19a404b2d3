package io.github.decroche.disclosure;

import static io.github.decroche.disclosure.Scheme.split;

import io.github.decroche.analysis.Measure;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Study;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the synthesis publishes. Measures of recorded answers stand below each other where one implies or excludes another: their
 * difference is a cell too. Acceptable answers less satisfactory ones are the partial ones; answers neither satisfactory nor
 * redirected are those that gave nothing.
 */
final class SynthesisFamilies {
    private final CallFamilies calls;
    private final Scheme scheme;

    private SynthesisFamilies(CallFamilies calls) {
        this.calls = calls;
        this.scheme = calls.scheme;
    }

    static Scheme of(Study study) {
        return addedTo(new CallFamilies(), study);
    }

    static Scheme addedTo(CallFamilies calls, Study study) {
        return new SynthesisFamilies(calls).scheme(study);
    }

    private Scheme scheme(Study study) {
        Family attempt = scheme.family(
                calls.connection,
                calls.byAttempts(calls.connected, study.protocol().maxAttempts()));
        scheme.figure("calls", calls.ofDone, calls.ofIncomplete);
        scheme.figure("incomplete", calls.ofIncomplete);
        scheme.figure("attempts", attempt);
        scheme.figure(Measure.CONNECTED.path(), calls.connection);
        scheme.figure("connectedBounds", calls.connection, calls.ofIncomplete);
        scheme.figure("meanWait", calls.connection);
        scheme.figure("restrictedMeanWait", calls.connection, calls.ofIncomplete);
        scheme.figure("medianWait", calls.connection, calls.ofIncomplete);
        addAnswers();
        addRatings();
        return scheme;
    }

    private void addAnswers() {
        Cell[] recorded = calls.whether(calls.connected, Measure.SATISFACTORY::isOf);
        Family recording = scheme.family(calls.connection, recorded);
        Cell[] answers = calls.whether(recorded[0], counts(Measure.SATISFACTORY));
        Family satisfactory = scheme.family(recording, answers);
        figure(satisfactory, Measure.SATISFACTORY, Measure.SERVED);
        Family byKind = ofBoth(satisfactory, answers, Measure.SATISFACTORY_INFORMATION::isOf);
        figure(byKind, Measure.SATISFACTORY_INFORMATION, Measure.SATISFACTORY_FORMALITIES);
        figure(ofBoth(satisfactory, answers, counts(Measure.COMPLETE)), Measure.COMPLETE);
        figure(
                scheme.family(recording, calls.whether(recorded[0], counts(Measure.ALTERNATIVE_OFFERED))),
                Measure.ALTERNATIVE_OFFERED);
        addRefusals(satisfactory, answers[1]);
        addRedirects(satisfactory, answers);
    }

    /** Acceptable answers that are not satisfactory; of the rest, refusals; of them, the reasons. */
    private void addRefusals(Family satisfactory, Cell unsatisfactory) {
        Cell[] acceptable = calls.whether(unsatisfactory, counts(Measure.ACCEPTABLE));
        Family acceptance = scheme.family(satisfactory, acceptable);
        figure(acceptance, Measure.ACCEPTABLE);
        Cell[] refused = calls.whether(acceptable[1], counts(Measure.REFUSAL));
        Family refusal = scheme.family(acceptance, refused);
        figure(refusal, Measure.REFUSAL);
        figure(
                scheme.family(
                        refusal,
                        scheme.part(refused[0], counts(Measure.REFUSAL_NO_IDENTIFIER)),
                        scheme.part(refused[0], counts(Measure.REFUSAL_OUT_OF_SCOPE)),
                        scheme.part(refused[0], counts(Measure.REFUSAL_OTHER))),
                Measure.REFUSAL_NO_IDENTIFIER,
                Measure.REFUSAL_OUT_OF_SCOPE,
                Measure.REFUSAL_OTHER);
    }

    /** Redirects; of them and the rest, the website; of both, callers without internet. */
    private void addRedirects(Family satisfactory, Cell[] answers) {
        Family redirects = ofBoth(satisfactory, answers, counts(Measure.REDIRECTED));
        figure(redirects, Measure.REDIRECTED);
        Family internet = ofBoth(redirects, cells(redirects), counts(Measure.SENT_TO_INTERNET_OF_RECORDED));
        figure(internet, Measure.SENT_TO_INTERNET, Measure.SENT_TO_INTERNET_OF_RECORDED);
        figure(
                ofBoth(internet, cells(internet), Measure.SENT_TO_INTERNET_THOUGH_OFFLINE::isOf),
                Measure.SENT_TO_INTERNET_THOUGH_OFFLINE);
    }

    private void addRatings() {
        Cell[] rated = calls.whether(calls.connected, Measure.SATISFIED::isOf);
        Family rating = scheme.family(calls.connection, rated);
        Family satisfied = scheme.family(rating, calls.whether(rated[0], counts(Measure.SATISFIED)));
        figure(satisfied, Measure.SATISFIED);
        scheme.figure("level", satisfied);
    }

    /** Cells, each in those calls that are so, and those that are not. */
    private Family ofBoth(Family above, Cell[] wholes, Predicate<ClassifiedCall> so) {
        return scheme.family(
                List.of(wholes).stream()
                        .map(whole -> split(calls.whether(whole, so)))
                        .toList(),
                above);
    }

    private static Cell[] cells(Family family) {
        return family.cells().toArray(Cell[]::new);
    }

    private static Predicate<ClassifiedCall> counts(Measure measure) {
        return measure::counts;
    }

    private void figure(Family family, Measure... measures) {
        for (Measure measure : measures) {
            scheme.figure(measure.path(), family);
        }
    }
}
