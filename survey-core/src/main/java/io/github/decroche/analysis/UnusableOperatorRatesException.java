package io.github.decroche.analysis;

/** Rates of operators that do not fit the groups of calls. */
public final class UnusableOperatorRatesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnusableOperatorRatesException(String problem) {
        super(problem + "; expected rates of groups that have calls");
    }
}
