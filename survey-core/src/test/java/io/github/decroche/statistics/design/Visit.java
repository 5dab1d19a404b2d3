package io.github.decroche.statistics.design;

/** An element of a made-up sample. */
record Visit(String stratum, String cluster, String cell, double weight, double x, double y) {
    static Visit of(double weight, double x) {
        return new Visit("all", "", "all", weight, x, 1);
    }

    static Visit of(String cluster, double x) {
        return new Visit("all", cluster, "all", 1, x, 1);
    }

    Visit in(String newStratum) {
        return new Visit(newStratum, cluster, cell, weight, x, y);
    }

    Visit at(String newCell) {
        return new Visit(stratum, cluster, newCell, weight, x, y);
    }

    Visit per(double newY) {
        return new Visit(stratum, cluster, cell, weight, x, newY);
    }
}
