package io.github.decroche.analysis;

import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.study.Outcome;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collector;

/**
 * What is counted, and of what. A measure is a share: the calls that it counts among those that it is of. The names and the
 * published ones among them are the report's (section 4.1); the others are ours, as each says.
 */
public enum Measure {
    /** Connected calls, of those done. Published. */
    CONNECTED("connected", of(Fact.DONE), Fact.CONNECTED),
    /** Satisfactory answers, of calls done: end to end. Unrecorded answers count as not served, so it is a lower bound. Ours. */
    SERVED("served", of(Fact.DONE), Fact.SATISFACTORY),
    /** Satisfactory answers, of those recorded. Published by kind. */
    SATISFACTORY("satisfactory", of(Fact.RECORDED), Fact.SATISFACTORY),
    /** Satisfactory answers to questions for information, of those recorded. Published. */
    SATISFACTORY_INFORMATION(
            "satisfactoryByKind.information", of(Fact.RECORDED, Fact.ABOUT_INFORMATION), Fact.SATISFACTORY),
    /** Satisfactory answers to questions about formalities, of those recorded. Published. */
    SATISFACTORY_FORMALITIES(
            "satisfactoryByKind.formalities", of(Fact.RECORDED, Fact.ABOUT_FORMALITIES), Fact.SATISFACTORY),
    /** Complete answers, of those recorded. Published for scenario 2 (section 4.2.1). */
    COMPLETE("complete", of(Fact.RECORDED), Fact.COMPLETE),
    /** Answers that said at least something of use, of those recorded: our reading of section 4.2.3. */
    ACCEPTABLE("acceptable", of(Fact.RECORDED), Fact.ACCEPTABLE),
    /** Callers sent to the website after succinct information or none, of calls connected. Published. */
    SENT_TO_INTERNET("sentToInternet", of(Fact.CONNECTED), Fact.SENT_TO_INTERNET),
    /** The same, of answers recorded. Ours. */
    SENT_TO_INTERNET_OF_RECORDED("sentToInternetOfRecorded", of(Fact.RECORDED), Fact.SENT_TO_INTERNET),
    /** The same, of answers recorded to callers who said that they have no internet. Ours. */
    SENT_TO_INTERNET_THOUGH_OFFLINE(
            "sentToInternetThoughOffline", of(Fact.RECORDED, Fact.OFFLINE), Fact.SENT_TO_INTERNET),
    /** Callers sent anywhere without full information, of answers recorded. Ours. */
    REDIRECTED("redirected", of(Fact.RECORDED), Fact.REDIRECTED),
    /** Callers who were offered an alternative to the internet, of answers recorded. Ours. */
    ALTERNATIVE_OFFERED("alternativeOffered", of(Fact.RECORDED), Fact.ALTERNATIVE_OFFERED),
    /** Refusals, of answers recorded. Published for scenario 7 (section 4.2.4). */
    REFUSAL("refusal", of(Fact.RECORDED), Fact.REFUSAL),
    /** Refusals for want of an identifier, of answers recorded. Published for scenario 7. */
    REFUSAL_NO_IDENTIFIER(
            "refusalByReason.no-identifier", of(Fact.RECORDED), Fact.REFUSAL, Fact.REFUSED_FOR_NO_IDENTIFIER),
    /** Refusals because the question is not for this service, of answers recorded. Ours. */
    REFUSAL_OUT_OF_SCOPE("refusalByReason.out-of-scope", of(Fact.RECORDED), Fact.REFUSAL, Fact.REFUSED_AS_OUT_OF_SCOPE),
    /** Refusals for other reasons, of answers recorded. Ours. */
    REFUSAL_OTHER("refusalByReason.other", of(Fact.RECORDED), Fact.REFUSAL, Fact.REFUSED_FOR_OTHER_REASONS),
    /** Callers satisfied on the whole, of connected calls with such a rating. Published. */
    SATISFIED("satisfied", of(Fact.RATED), Fact.SATISFIED);

    private final String path;
    private final long of;
    private final long counted;

    /** The arguments stand as in a table of measures: the name, of what, what is counted. */
    Measure(String path, long of, Fact... counted) {
        this.path = path;
        this.of = of;
        this.counted = of | Fact.all(counted);
    }

    private static long of(Fact... facts) {
        return Fact.all(facts);
    }

    /** The measure's name in files, a dotted path where several belong together: {@code satisfactoryByKind.information}. */
    public String path() {
        return path;
    }

    /** The measure that a rate among the outcomes of a comparison is; empty for waits and ratings. */
    public static Optional<Measure> of(Outcome outcome) {
        return Arrays.stream(values())
                .filter(measure -> measure.path.equals(outcome.id()))
                .findFirst();
    }

    /** Whether a call belongs to the denominator. */
    public boolean isOf(ClassifiedCall call) {
        return isOf(Fact.of(call));
    }

    /** Whether a call belongs to the numerator; then it belongs to the denominator too. */
    public boolean counts(ClassifiedCall call) {
        return counts(Fact.of(call));
    }

    /** Whether calls of these facts belong to the denominator. */
    boolean isOf(long facts) {
        return (facts & of) == of;
    }

    /** Whether calls of these facts belong to the numerator. */
    boolean counts(long facts) {
        return (facts & counted) == counted;
    }

    /** Collects calls into this measure's rate. */
    public Collector<ClassifiedCall, ?, Rate> rate() {
        return Rate.collector(this::isOf, this::counts);
    }
}
