package io.github.decroche.analysis;

import java.util.Locale;

/**
 * The least and the most that a share can turn out to be, whatever becomes of the calls still open.
 *
 * @param low the share if none of them connects, in [0, high]
 * @param high the share if all of them connect, in [low, 1]
 */
public record Bounds(double low, double high) {
    /** One line: {@code [0.571, 0.612]}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "[%.3f, %.3f]", low, high);
    }
}
