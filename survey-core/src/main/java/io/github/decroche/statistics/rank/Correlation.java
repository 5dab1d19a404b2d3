package io.github.decroche.statistics.rank;

import io.github.decroche.statistics.Alternative;
import io.github.decroche.statistics.TestResult;
import io.github.decroche.statistics.ValueCounts;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongUnaryOperator;

/**
 * How closely two variables follow a straight line, in their own scores or in ranks:
 *
 * <pre>  r = Σ (x − x̄) (y − ȳ) / √(Σ (x − x̄)² · Σ (y − ȳ)²)   in [−1, 1]</pre>
 *
 * <p>The sums are exact. It is not estimable when all x or all y are equal, which fewer than two observations always are.
 */
public enum Correlation {
    /**
     * In the scores themselves. Same as R's {@code cor(x, y)}. Pearson, K. (1895), <a
     * href="https://doi.org/10.1098/rspl.1895.0041">doi:10.1098/rspl.1895.0041</a>.
     */
    PEARSON {
        @Override
        LongUnaryOperator scores(ValueCounts values) {
            return LongUnaryOperator.identity();
        }
    },
    /**
     * In ranks, where equal scores share the middle of theirs. Same as R's {@code cor(x, y, method = "spearman")}. Spearman, C.
     * (1904), <a href="https://doi.org/10.2307/1412159">doi:10.2307/1412159</a>.
     */
    SPEARMAN {
        @Override
        LongUnaryOperator scores(ValueCounts values) {
            return Midranks.of(values)::doubled;
        }
    };

    /** What takes the place of each value; only differences between them count, up to a factor. */
    abstract LongUnaryOperator scores(ValueCounts values);

    /** The correlation of some observations; empty when it is not estimable. */
    public OptionalDouble of(ScorePairs pairs) {
        LongUnaryOperator xScore = scores(pairs.xs());
        LongUnaryOperator yScore = scores(pairs.ys());
        Sums sums = new Sums();
        for (Map.Entry<ScorePairs.Pair, Long> entry : pairs.counts().entrySet()) {
            sums.add(
                    BigInteger.valueOf(xScore.applyAsLong(entry.getKey().x())),
                    BigInteger.valueOf(yScore.applyAsLong(entry.getKey().y())),
                    BigInteger.valueOf(entry.getValue()));
        }
        return sums.correlation();
    }

    /**
     * The test of whether there is any correlation,
     *
     * <pre>  t = r √((n − 2) / (1 − r²)),   held against Student's t with n − 2 degrees of freedom</pre>
     *
     * <p>as in R's {@code cor.test(x, y)}, and with {@code method = "spearman", exact = FALSE}. A correlation of −1 or 1 has an
     * infinite t and the p-value 0, or 1 against the other side. Empty when the correlation is not estimable, and for two observations.
     */
    public Optional<TestResult> test(ScorePairs pairs, Alternative alternative) {
        OptionalDouble r = of(pairs);
        double degreesOfFreedom = pairs.size() - 2.0;
        if (r.isEmpty() || degreesOfFreedom < 1) {
            return Optional.empty();
        }
        double rest = (1 - r.getAsDouble()) * (1 + r.getAsDouble());
        return Optional.of(TestResult.student(
                r.getAsDouble() * Math.sqrt(degreesOfFreedom / rest), degreesOfFreedom, alternative));
    }

    /** The sums of products, exact. */
    private static final class Sums {
        private BigInteger n = BigInteger.ZERO;
        private BigInteger x = BigInteger.ZERO;
        private BigInteger y = BigInteger.ZERO;
        private BigInteger xx = BigInteger.ZERO;
        private BigInteger yy = BigInteger.ZERO;
        private BigInteger xy = BigInteger.ZERO;

        void add(BigInteger ofX, BigInteger ofY, BigInteger times) {
            n = n.add(times);
            x = x.add(ofX.multiply(times));
            y = y.add(ofY.multiply(times));
            xx = xx.add(ofX.multiply(ofX).multiply(times));
            yy = yy.add(ofY.multiply(ofY).multiply(times));
            xy = xy.add(ofX.multiply(ofY).multiply(times));
        }

        OptionalDouble correlation() {
            BigInteger together = n.multiply(xy).subtract(x.multiply(y));
            BigInteger spreadOfX = n.multiply(xx).subtract(x.multiply(x));
            BigInteger spreadOfY = n.multiply(yy).subtract(y.multiply(y));
            if (spreadOfX.signum() == 0 || spreadOfY.signum() == 0) {
                return OptionalDouble.empty();
            }
            if (together.multiply(together).equals(spreadOfX.multiply(spreadOfY))) {
                return OptionalDouble.of(together.signum());
            }
            double r = together.doubleValue() / Math.sqrt(spreadOfX.doubleValue()) / Math.sqrt(spreadOfY.doubleValue());
            return OptionalDouble.of(Math.max(-1, Math.min(1, r)));
        }
    }
}
