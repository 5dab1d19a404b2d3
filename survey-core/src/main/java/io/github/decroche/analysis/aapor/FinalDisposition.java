package io.github.decroche.analysis.aapor;

import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.study.Term;

/** What became of a case in the end, in AAPOR's groups of codes: those that the outcome rates tell apart. */
public enum FinalDisposition implements Term {
    /** I, codes 1.1: a complete interview. */
    COMPLETE("I", "1.1"),
    /** P, codes 1.2: a partial interview. */
    PARTIAL("P", "1.2"),
    /** R, codes 2.1: refused, or broken off too early to be of use. */
    REFUSAL("R", "2.1"),
    /** NC, codes 2.2: eligible, and nobody was reached. */
    NON_CONTACT("NC", "2.2"),
    /** O, codes 2.3: somebody was reached, who neither refused nor gave an interview. */
    OTHER("O", "2.3"),
    /** UH, codes 3.1: not known whether there is a household at all. */
    UNKNOWN_HOUSEHOLD("UH", "3.1"),
    /** UO, codes 3.2 to 3.9: not known for other reasons whether the case is eligible. */
    UNKNOWN_OTHER("UO", "3.2"),
    /** NE, codes 4: not eligible; in no rate. */
    NOT_ELIGIBLE("NE", "4.0");

    private final String letters;
    private final String code;

    FinalDisposition(String letters, String code) {
        this.letters = letters;
        this.code = code;
    }

    /** How AAPOR's formulas write their number: {@code NC}. */
    public String letters() {
        return letters;
    }

    /** The first of AAPOR's groups of codes for it: {@code 2.2}. */
    public String code() {
        return code;
    }

    /** Whether it is not known if the case is eligible: UH and UO. */
    public boolean isUnknown() {
        return this == UNKNOWN_HOUSEHOLD || this == UNKNOWN_OTHER;
    }

    /**
     * What became of a call, by our reading; AAPOR is silent on test calls.
     *
     * <ul>
     *   <li>A satisfactory answer is a complete interview: what was asked for was obtained.
     *   <li>A partial one, with or without the website, is a partial interview: some of it was obtained.
     *   <li>A refusal is one.
     *   <li>An agent who said nothing of the expected answer and did not refuse is <em>other</em>: reached, but no interview. So is
     *       a call whose answer was not recorded: a caller's omission is not an agent's refusal. AAPOR's example of other is a
     *       respondent who cannot answer, and COOP3 and COOP4 leave such cases out; agents who send callers away are not of that
     *       kind, so COOP1 and COOP2 fit test calls better.
     *   <li>A call whose attempts were all made in vain is a non-contact, whether the line was engaged, closed or a voice server: the
     *       number is the service's, so that it is eligible. (In samples of random numbers an engaged line would be unknown.)
     *   <li>A call with attempts left is unknown, other: it is not known how it ends. The code is the nearest that AAPOR has, so that
     *       the rates with all unknown cases are what remains if none of them connects, and those without leave such calls out, as
     *       our measures do.
     *   <li>No call is ever UH or NE: services are no households, and every call planned is to a service of the study.
     * </ul>
     */
    public static FinalDisposition of(ClassifiedCall call) {
        return switch (call.category()) {
            case SATISFACTORY -> COMPLETE;
            case PARTIAL, SUCCINCT_PLUS_REDIRECT -> PARTIAL;
            case REFUSAL -> REFUSAL;
            case SENT_ELSEWHERE, REDIRECT_ONLY, NO_INFORMATION, NOT_RECORDED -> OTHER;
            case NOT_CONNECTED -> NON_CONTACT;
            case INCOMPLETE -> UNKNOWN_OTHER;
        };
    }
}
