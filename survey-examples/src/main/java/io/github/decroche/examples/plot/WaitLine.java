package io.github.decroche.examples.plot;

import io.github.decroche.analysis.WaitSummary;
import io.github.decroche.statistics.Estimate;
import io.github.decroche.statistics.survival.SurvivalCurve;
import java.awt.Color;
import java.awt.Stroke;
import java.time.Duration;

/**
 * A curve with its name.
 *
 * @param name the name of the group
 * @param waits its waits, at least one
 * @param number its number among the lines, from 0, which gives its colour and kind
 */
record WaitLine(String name, WaitSummary waits, int number) {
    private static final double NANOS_IN_MINUTE = 60e9;

    /** The share not yet connected at the horizon. */
    double last() {
        return last(waits);
    }

    /** The share of some waits that had not connected at the horizon. */
    static double last(WaitSummary waits) {
        return waits.curve()
                .at(waits.curve().horizon())
                .map(SurvivalCurve.Reading::surviving)
                .map(Estimate::value)
                .orElse(1.0);
    }

    Color color() {
        return Palette.line(number);
    }

    Stroke stroke() {
        return Palette.stroke(number);
    }

    /** A time in minutes. */
    static double minutes(Duration time) {
        return time.toNanos() / NANOS_IN_MINUTE;
    }
}
