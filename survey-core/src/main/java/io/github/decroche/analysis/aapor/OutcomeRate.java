package io.github.decroche.analysis.aapor;

import static java.util.function.Predicate.not;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** AAPOR's outcome rates. The formula of each is what is computed. */
public enum OutcomeRate {
    /** The minimum response rate: complete interviews, of all cases that are or may be eligible. */
    RR1("I / [(I + P) + (R + NC + O) + (UH + UO)]"),
    /** The same, partial interviews counted too. */
    RR2("(I + P) / [(I + P) + (R + NC + O) + (UH + UO)]"),
    /** Complete interviews, of the cases estimated to be eligible. */
    RR3("I / [(I + P) + (R + NC + O) + e(UH + UO)]"),
    /** The same, partial interviews counted too. */
    RR4("(I + P) / [(I + P) + (R + NC + O) + e(UH + UO)]"),
    /** The maximum for complete interviews: of the cases known to be eligible. */
    RR5("I / [(I + P) + (R + NC + O)]"),
    /** The maximum response rate: the same, partial interviews counted too. */
    RR6("(I + P) / [(I + P) + (R + NC + O)]"),
    /** The minimum cooperation rate: complete interviews, of all contacts. */
    COOP1("I / [(I + P) + R + O]"),
    /** The same, partial interviews counted too. */
    COOP2("(I + P) / [(I + P) + R + O]"),
    /** Complete interviews, of the contacts that were able to give one. */
    COOP3("I / [(I + P) + R]"),
    /** The same, partial interviews counted too. */
    COOP4("(I + P) / [(I + P) + R]"),
    /** The minimum refusal rate: refusals, of all cases that are or may be eligible. */
    REF1("R / [(I + P) + (R + NC + O) + (UH + UO)]"),
    /** Refusals, of the cases estimated to be eligible. */
    REF2("R / [(I + P) + (R + NC + O) + e(UH + UO)]"),
    /** The maximum refusal rate: refusals, of the cases known to be eligible. */
    REF3("R / [(I + P) + (R + NC + O)]"),
    /** The minimum contact rate: contacts, of all cases that are or may be eligible. */
    CON1("[(I + P) + R + O] / [(I + P) + R + O + NC + (UH + UO)]"),
    /** Contacts, of the cases estimated to be eligible. */
    CON2("[(I + P) + R + O] / [(I + P) + R + O + NC + e(UH + UO)]"),
    /** The maximum contact rate: contacts, of the cases known to be eligible. */
    CON3("[(I + P) + R + O] / [(I + P) + R + O + NC]");

    private final String formula;

    OutcomeRate(String formula) {
        this.formula = formula;
    }

    /** The formula as AAPOR writes it: {@code I / [(I + P) + R + O]}, with {@code e} for the eligible share of unknown cases. */
    public String formula() {
        return formula;
    }

    /** Whether the denominator is an estimate, with the share e of the unknown cases: RR3, RR4, REF2 and CON2. */
    public boolean takesEligibleShare() {
        return formula.contains("e(");
    }

    /** The numerator. */
    long numerator(DispositionCounts counts) {
        return counts.count(in(formula.substring(0, line())));
    }

    /** The cases of the denominator whose eligibility is known. */
    long known(DispositionCounts counts) {
        return counts.count(
                denominator().filter(not(FinalDisposition::isUnknown)).toList());
    }

    /** The cases of the denominator whose eligibility is unknown, before they are shared. */
    long unknown(DispositionCounts counts) {
        return counts.count(denominator().filter(FinalDisposition::isUnknown).toList());
    }

    private Stream<FinalDisposition> denominator() {
        return in(formula.substring(line())).stream();
    }

    /** Where the line of the fraction is. */
    private int line() {
        return formula.indexOf('/');
    }

    /** The dispositions in a part of a formula. */
    private static List<FinalDisposition> in(String part) {
        List<String> letters = List.of(part.split("\\W+", -1));
        return Arrays.stream(FinalDisposition.values())
                .filter(it -> letters.contains(it.letters()))
                .toList();
    }
}
