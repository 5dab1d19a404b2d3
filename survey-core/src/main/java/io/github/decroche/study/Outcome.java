package io.github.decroche.study;

import java.util.Arrays;
import java.util.List;

/**
 * What groups of calls are compared in. Rates carry the names of their measures. An outcome belongs to the agent's side of the
 * call; what the voice server decides before anyone hears the caller, {@link #CONNECTED} and {@link #WAIT}, is as a rule a check
 * of balanced fieldwork and not an outcome (see {@link AnalysisPlan#voiceServerListens()}).
 */
public enum Outcome {
    /** Served end to end: satisfactory answers, of calls done. */
    SERVED("served", Scale.SHARE),
    /** Satisfactory answers, of those recorded. */
    SATISFACTORY("satisfactory", Scale.SHARE),
    /** Complete answers, of those recorded. */
    COMPLETE("complete", Scale.SHARE),
    /** Answers that said at least something of use, of those recorded. */
    ACCEPTABLE("acceptable", Scale.SHARE),
    /** Callers sent to the website after succinct information or none, of calls connected. */
    SENT_TO_INTERNET("sentToInternet", Scale.SHARE),
    /** Callers sent anywhere without full information, of answers recorded. */
    REDIRECTED("redirected", Scale.SHARE),
    /** Callers who were offered an alternative to the internet, of answers recorded. */
    ALTERNATIVE_OFFERED("alternativeOffered", Scale.SHARE),
    /** Refusals, of answers recorded. */
    REFUSAL("refusal", Scale.SHARE),
    /** Callers satisfied on the whole, of connected calls with such a rating. */
    SATISFIED("satisfied", Scale.SHARE),
    /** The overall rating, compared by the probability that a call of one group is rated above one of the other. */
    RATING("rating", Scale.SUPERIORITY),
    /** Connected calls, of those done. */
    CONNECTED("connected", Scale.SHARE),
    /** The wait of calls done, in protocol time, up to the protocol's horizon. */
    WAIT("wait", Scale.SECONDS);

    /** The outcomes of a study that names none: those that its purpose asks for. */
    public static final List<Outcome> DEFAULTS =
            List.of(SERVED, SATISFACTORY, SENT_TO_INTERNET, REFUSAL, SATISFIED, RATING);

    /** In which unit a difference in an outcome is told. */
    public enum Scale {
        /** A difference of two shares, in [−1, 1]: 0.10 is ten percentage points. */
        SHARE,
        /** A difference of two means, in seconds. */
        SECONDS,
        /** How far the probability of superiority is from ½, in [−½, ½]. */
        SUPERIORITY
    }

    private final String id;
    private final Scale scale;

    Outcome(String id, Scale scale) {
        this.id = id;
        this.scale = scale;
    }

    /** The outcome's name in files: {@code sentToInternet}. */
    public String id() {
        return id;
    }

    /** The unit of its differences. */
    public Scale scale() {
        return scale;
    }

    /** Whether it is decided before an agent hears the caller. */
    public boolean isBeforeAgent() {
        return this == CONNECTED || this == WAIT;
    }

    /**
     * The outcome of that name.
     *
     * @param field where the name was found, for the message
     * @throws InvalidValueException if there is none; the message lists those there are
     */
    public static Outcome parse(String field, String id) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(field, id, FieldProblem.oneOf(ids())));
    }

    /** The names of all outcomes. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Outcome::id).toList();
    }
}
