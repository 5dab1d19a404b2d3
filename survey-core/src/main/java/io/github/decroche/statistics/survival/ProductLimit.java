package io.github.decroche.statistics.survival;

import io.github.decroche.statistics.ConfidenceInterval;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.Estimate;
import java.time.Duration;
import java.util.OptionalDouble;

/** The numbers of a Kaplan–Meier curve: after each row of its table, the share that survives and how sure that is. */
final class ProductLimit {
    private static final double NANOS_IN_SECOND = 1e9;

    private final RiskTable table;
    private final double[] surviving;
    private final double[] relativeError;

    /** Factors between two censored times cancel: without censoring a share is one fraction, rounded once. */
    ProductLimit(RiskTable table) {
        this.table = table;
        this.surviving = new double[table.size()];
        this.relativeError = new double[table.size()];
        double share = 1;
        double whole = table.atRisk(0);
        double greenwood = 0;
        for (int row = 0; row < table.size(); row++) {
            double atRisk = table.atRisk(row);
            double left = table.atRisk(row) - table.events(row);
            surviving[row] = share * (left / whole);
            greenwood += table.events(row) / (atRisk * left);
            relativeError[row] = Math.sqrt(greenwood);
            if (table.censored(row) > 0) {
                share = surviving[row];
                whole = table.atRisk(row + 1);
            }
        }
    }

    /** The share after a row; 1 before the first. */
    double surviving(int row) {
        return row < 0 ? 1 : surviving[row];
    }

    /** Greenwood's standard error over the share: R's {@code std.err}. Infinite where nobody survives. */
    double relativeError(int row) {
        return row < 0 ? 0 : relativeError[row];
    }

    /** The share after a row with its standard error and limits. */
    Estimate estimate(int row, KaplanMeier.Limits limits, ConfidenceLevel level) {
        double share = surviving(row);
        double error = relativeError(row);
        OptionalDouble standardError = share == 0 ? OptionalDouble.empty() : OptionalDouble.of(share * error);
        return new Estimate(share, standardError, limits.interval(share, error, level));
    }

    /** The area under the curve up to a time, from the right to the left. */
    RestrictedMean restrictedMean(Duration tau, ConfidenceLevel level) {
        double area = 0;
        double variance = 0;
        long end = tau.toNanos();
        for (int row = table.lastRowUpTo(end); row >= 0; row--) {
            area += surviving[row] * ((end - table.nanos(row)) / NANOS_IN_SECOND);
            end = table.nanos(row);
            double left = table.atRisk(row) - table.events(row);
            if (left > 0) {
                variance += area * area * (table.events(row) / (table.atRisk(row) * left));
            }
        }
        area += end / NANOS_IN_SECOND;
        double standardError = Math.sqrt(variance);
        ConfidenceInterval interval = ConfidenceInterval.around(area, level.normalQuantile() * standardError, level);
        return new RestrictedMean(area, standardError, interval, tau);
    }
}
