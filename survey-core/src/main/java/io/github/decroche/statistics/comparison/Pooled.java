package io.github.decroche.statistics.comparison;

import java.util.Optional;

/**
 * What several strata say together, and how many of them had a say. A stratum that cannot inform a method (an empty group,
 * most often) changes nothing but the number of strata, and is never dropped in silence.
 *
 * @param <T> an estimate, or the result of a test
 * @param result empty where nothing is estimable: its method says when
 * @param strata how many strata there were
 * @param informative how many of them entered the result, in [0, strata]; each method says which ones do
 */
public record Pooled<T>(Optional<T> result, int strata, int informative) {
    /** Refuses more informative strata than there are. */
    public Pooled {
        if (informative < 0 || informative > strata) {
            throw new IllegalArgumentException("informative: " + informative + "; expected from 0 to " + strata);
        }
    }

    /** One line: {@code 0.009 [-0.050, 0.067] at 0.95; 4 of 4 strata}. */
    @Override
    public String toString() {
        return result.map(Object::toString).orElse("not estimable") + "; " + informative + " of " + strata + " strata";
    }
}
