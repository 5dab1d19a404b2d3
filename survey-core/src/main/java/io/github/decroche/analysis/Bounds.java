package io.github.decroche.analysis;

/**
 * The least and the most that a share can turn out to be, whatever becomes of the calls still open.
 *
 * @param low the share if none of them connects, in [0, high]
 * @param high the share if all of them connect, in [low, 1]
 */
public record Bounds(double low, double high) {}
