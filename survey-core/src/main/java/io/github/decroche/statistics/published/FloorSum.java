package io.github.decroche.statistics.published;

import java.math.BigInteger;

/**
 * The sum of ⌊(a i + b) / m⌋ over whole numbers i. It is the number of lattice points in a trapezium, which Euclid's algorithm
 * counts: whole multiples of the slope are taken off, and then the axes are exchanged. Graham, R. L., Knuth, D. E. and
 * Patashnik, O. (1994), Concrete Mathematics, 2nd edition, section 3.5.
 */
final class FloorSum {
    private FloorSum() {}

    /** Σ ⌊(a i + b) / m⌋ for i = 1, …, n; a, b and n at least 0, m at least 1. */
    static BigInteger of(long n, BigInteger m, BigInteger a, BigInteger b) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger terms = BigInteger.valueOf(n);
        BigInteger slope = a;
        BigInteger start = a.add(b); // the sum below is over i = 0, …, terms − 1
        BigInteger divisor = m;
        while (true) {
            BigInteger pairs = terms.multiply(terms.subtract(BigInteger.ONE)).shiftRight(1);
            sum = sum.add(pairs.multiply(slope.divide(divisor))).add(terms.multiply(start.divide(divisor)));
            slope = slope.mod(divisor);
            start = start.mod(divisor);
            BigInteger[] height = slope.multiply(terms).add(start).divideAndRemainder(divisor);
            if (height[0].signum() == 0) {
                return sum;
            }
            terms = height[0];
            start = height[1];
            BigInteger exchanged = divisor;
            divisor = slope;
            slope = exchanged;
        }
    }
}
