package io.github.decroche.statistics.rank;

/** Probabilities of ordinal scores, from the lowest on, for simulations. */
final class ScoreProbabilities {
    private ScoreProbabilities() {}

    /** The probabilities with each score's odds against the one below it multiplied by a factor. */
    static double[] tilted(double[] probabilities, double factor) {
        double[] tilted = probabilities.clone();
        double sum = 0;
        for (int i = 0; i < tilted.length; i++) {
            tilted[i] *= Math.pow(factor, i);
            sum += tilted[i];
        }
        for (int i = 0; i < tilted.length; i++) {
            tilted[i] /= sum;
        }
        return tilted;
    }

    /** The probability that a score of {@code x} exceeds one of {@code y}, ties counting half. */
    static double theta(double[] x, double[] y) {
        double theta = 0;
        double below = 0;
        for (int i = 0; i < x.length; i++) {
            theta += x[i] * (below + y[i] / 2);
            below += y[i];
        }
        return theta;
    }
}
