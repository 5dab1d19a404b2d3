package io.github.decroche.statistics.location;

/**
 * The outcome of an F test.
 *
 * @param statistic F, from 0 on
 * @param numeratorDegreesOfFreedom in (0, ∞)
 * @param denominatorDegreesOfFreedom in (0, ∞); need not be whole
 * @param pValue how often an F as great as this comes up when the null hypothesis holds, in [0, 1]
 */
public record FTestResult(
        double statistic, double numeratorDegreesOfFreedom, double denominatorDegreesOfFreedom, double pValue) {}
