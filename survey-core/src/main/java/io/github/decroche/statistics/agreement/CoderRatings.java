package io.github.decroche.statistics.agreement;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * The ratings of some units by the same coders, none missing, as far as an analysis of variance needs them: exact sums, in
 * constant memory. Parts add up in any order ({@link #plus}).
 */
public final class CoderRatings {
    /** A rating lies in [−10¹⁰⁰, 10¹⁰⁰], so that its square stays finite. */
    private static final double LARGEST = 1e100;

    private final BigDecimal[] coderSums;
    private long units;
    private BigDecimal squaredUnitSums = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;

    private CoderRatings(int coders) {
        if (coders < 1) {
            throw new IllegalArgumentException("coders: " + coders + "; expected at least 1");
        }
        coderSums = new BigDecimal[coders];
        Arrays.fill(coderSums, BigDecimal.ZERO);
    }

    /**
     * Collects units that all coders rated. A unit with another number of ratings, and a rating that is not in [−10¹⁰⁰, 10¹⁰⁰],
     * stop the collection with an {@link IllegalArgumentException}; a unit with a missing rating has to be left out before, as R
     * does.
     *
     * @param coders how many there are, at least 1
     * @param ratings a unit's ratings, always in the same order of the coders
     * @throws IllegalArgumentException if there is no coder
     */
    public static <T> Collector<T, ?, CoderRatings> collector(
            int coders, Function<? super T, ? extends List<? extends Number>> ratings) {
        new CoderRatings(coders);
        return Collector.of(
                () -> new CoderRatings(coders), (sums, unit) -> sums.add(ratings.apply(unit)), CoderRatings::plus);
    }

    private void add(List<? extends Number> ratings) {
        if (ratings.size() != coderSums.length) {
            throw new IllegalArgumentException("ratings: " + ratings + "; expected " + coderSums.length);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 0; j < coderSums.length; j++) {
            BigDecimal rating = exact(ratings.get(j).doubleValue());
            coderSums[j] = coderSums[j].add(rating);
            squares = squares.add(rating.pow(2));
            sum = sum.add(rating);
        }
        squaredUnitSums = squaredUnitSums.add(sum.pow(2));
        units = Math.addExact(units, 1);
    }

    private static BigDecimal exact(double rating) {
        if (!(Math.abs(rating) <= LARGEST)) {
            throw new IllegalArgumentException("rating: " + rating + "; expected a number from -1e100 to 1e100");
        }
        return new BigDecimal(rating);
    }

    /**
     * The ratings of both, by the same coders.
     *
     * @throws IllegalArgumentException if the other has another number of coders
     */
    public CoderRatings plus(CoderRatings other) {
        if (other.coders() != coders()) {
            throw new IllegalArgumentException("other: " + other.coders() + " coders; expected " + coders());
        }
        CoderRatings sum = new CoderRatings(coders());
        for (int j = 0; j < coderSums.length; j++) {
            sum.coderSums[j] = coderSums[j].add(other.coderSums[j]);
        }
        sum.units = Math.addExact(units, other.units);
        sum.squaredUnitSums = squaredUnitSums.add(other.squaredUnitSums);
        sum.squares = squares.add(other.squares);
        return sum;
    }

    /** The number of coders. */
    public int coders() {
        return coderSums.length;
    }

    /** The number of units. */
    public long size() {
        return units;
    }

    /** The sums of squares, times the number of ratings; all are exact before they are rounded. */
    SumsOfSquares sumsOfSquares() {
        BigDecimal n = BigDecimal.valueOf(units);
        BigDecimal k = BigDecimal.valueOf(coders());
        BigDecimal total = Arrays.stream(coderSums).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal ofCoders = Arrays.stream(coderSums).map(it -> it.pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal between = n.multiply(squaredUnitSums).subtract(total.pow(2));
        BigDecimal coders = k.multiply(ofCoders).subtract(total.pow(2));
        BigDecimal within =
                n.multiply(k).multiply(squares).subtract(total.pow(2)).subtract(between);
        return new SumsOfSquares(
                between.doubleValue(),
                within.doubleValue(),
                coders.doubleValue(),
                within.subtract(coders).doubleValue());
    }

    /**
     * An analysis of variance.
     *
     * @param units between units
     * @param within within units: coders and residual
     * @param coders between coders
     * @param residual what is left
     */
    record SumsOfSquares(double units, double within, double coders, double residual) {}
}
