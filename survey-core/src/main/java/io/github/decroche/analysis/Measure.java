package io.github.decroche.analysis;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Redirect;
import io.github.decroche.call.Refusal;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.classification.Information;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.statistics.proportion.Rate;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.ScenarioKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * What is counted, and of what. A measure is a share: the calls that it counts among those that it is of. The names and the
 * published ones among them are the report's (section 4.1); the others are ours, as each says.
 */
public enum Measure {
    /** Connected calls, of those done. Published. */
    CONNECTED("connected", Measure::isDone, Measure::isConnected),
    /** Satisfactory answers, of calls done: end to end. Unrecorded answers count as not served, so it is a lower bound. Ours. */
    SERVED("served", Measure::isDone, Measure::isSatisfactory),
    /** Satisfactory answers, of those recorded. Published by kind. */
    SATISFACTORY("satisfactory", Measure::isRecorded, Measure::isSatisfactory),
    /** Satisfactory answers to questions for information, of those recorded. Published. */
    SATISFACTORY_INFORMATION(
            "satisfactoryByKind.information",
            call -> isRecorded(call) && isKind(call, ScenarioKind.INFORMATION),
            Measure::isSatisfactory),
    /** Satisfactory answers to questions about formalities, of those recorded. Published. */
    SATISFACTORY_FORMALITIES(
            "satisfactoryByKind.formalities",
            call -> isRecorded(call) && isKind(call, ScenarioKind.FORMALITIES),
            Measure::isSatisfactory),
    /** Complete answers, of those recorded. Published for scenario 2 (section 4.2.1). */
    COMPLETE("complete", Measure::isRecorded, call -> call.classification().complete()),
    /** Answers that said at least something of use, of those recorded: our reading of section 4.2.3. */
    ACCEPTABLE("acceptable", Measure::isRecorded, Measure::isAcceptable),
    /** Callers sent to the website after succinct information or none, of calls connected. Published. */
    SENT_TO_INTERNET("sentToInternet", Measure::isConnected, Measure::isSentToInternet),
    /** The same, of answers recorded. Ours. */
    SENT_TO_INTERNET_OF_RECORDED("sentToInternetOfRecorded", Measure::isRecorded, Measure::isSentToInternet),
    /** The same, of answers recorded to callers who said that they have no internet. Ours. */
    SENT_TO_INTERNET_THOUGH_OFFLINE(
            "sentToInternetThoughOffline",
            call -> isRecorded(call) && has(call, Answer::saidNoInternet),
            Measure::isSentToInternet),
    /** Callers sent anywhere without full information, of answers recorded. Ours. */
    REDIRECTED("redirected", Measure::isRecorded, Measure::isRedirected),
    /** Callers who were offered an alternative to the internet, of answers recorded. Ours. */
    ALTERNATIVE_OFFERED(
            "alternativeOffered",
            Measure::isRecorded,
            call -> has(call, answer -> !answer.alternatives().isEmpty())),
    /** Refusals, of answers recorded. Published for scenario 7 (section 4.2.4). */
    REFUSAL("refusal", Measure::isRecorded, Measure::isRefusal),
    /** Refusals for want of an identifier, of answers recorded. Published for scenario 7. */
    REFUSAL_NO_IDENTIFIER(
            "refusalByReason.no-identifier", Measure::isRecorded, call -> isRefusal(call, Refusal.NO_IDENTIFIER)),
    /** Refusals because the question is not for this service, of answers recorded. Ours. */
    REFUSAL_OUT_OF_SCOPE(
            "refusalByReason.out-of-scope", Measure::isRecorded, call -> isRefusal(call, Refusal.OUT_OF_SCOPE)),
    /** Refusals for other reasons, of answers recorded. Ours. */
    REFUSAL_OTHER("refusalByReason.other", Measure::isRecorded, call -> isRefusal(call, Refusal.OTHER)),
    /** Callers satisfied on the whole, of connected calls with such a rating. Published. */
    SATISFIED(
            "satisfied",
            call -> call.call().overallRating().isPresent(),
            call -> call.call()
                    .overallRating()
                    .filter(SatisfactionLevel::isSatisfied)
                    .isPresent());

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Predicate<ClassifiedCall> total;

    @SuppressWarnings("ImmutableEnumChecker") // a lambda without state
    private final Predicate<ClassifiedCall> counted;

    /** The arguments stand as in a table of measures: the name, of what, what is counted. */
    Measure(String path, Predicate<ClassifiedCall> total, Predicate<ClassifiedCall> counted) {
        this.path = path;
        this.total = total;
        this.counted = counted;
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
        return total.test(call);
    }

    /** Whether a call belongs to the numerator; then it belongs to the denominator too. */
    public boolean counts(ClassifiedCall call) {
        return total.test(call) && counted.test(call);
    }

    /** Collects calls into this measure's rate. */
    public Collector<ClassifiedCall, ?, Rate> rate() {
        return Rate.collector(total, counted);
    }

    private static boolean isDone(ClassifiedCall call) {
        return call.disposition().isDone();
    }

    private static boolean isConnected(ClassifiedCall call) {
        return call.disposition() == Disposition.CONNECTED;
    }

    private static boolean isRecorded(ClassifiedCall call) {
        return call.call().answer().isPresent();
    }

    private static boolean isKind(ClassifiedCall call, ScenarioKind kind) {
        return call.scenario().kind() == kind;
    }

    private static boolean isSatisfactory(ClassifiedCall call) {
        return call.category() == Category.SATISFACTORY;
    }

    private static boolean isAcceptable(ClassifiedCall call) {
        return switch (call.category()) {
            case SATISFACTORY, PARTIAL, SUCCINCT_PLUS_REDIRECT -> true;
            default -> false;
        };
    }

    private static boolean isSentToInternet(ClassifiedCall call) {
        return switch (call.category()) {
            case SUCCINCT_PLUS_REDIRECT, REDIRECT_ONLY -> true;
            case REFUSAL -> has(call, answer -> answer.redirects().contains(Redirect.WEBSITE));
            default -> false;
        };
    }

    private static boolean isRedirected(ClassifiedCall call) {
        return call.classification()
                        .information()
                        .filter(it -> it != Information.FULL)
                        .isPresent()
                && has(call, answer -> !answer.redirects().isEmpty());
    }

    private static boolean isRefusal(ClassifiedCall call) {
        return call.category() == Category.REFUSAL;
    }

    private static boolean isRefusal(ClassifiedCall call, Refusal reason) {
        return isRefusal(call)
                && has(call, answer -> answer.refusal().filter(reason::equals).isPresent());
    }

    private static boolean has(ClassifiedCall call, Predicate<Answer> property) {
        return call.call().answer().filter(property).isPresent();
    }
}
