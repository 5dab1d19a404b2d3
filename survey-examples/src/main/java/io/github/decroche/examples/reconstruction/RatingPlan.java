package io.github.decroche.examples.reconstruction;

/**
 * What callers thought of the call: how many gave each of the six levels, from very satisfied to very dissatisfied. The
 * column <i>printed</i> quotes the report and is read by nobody. The counts themselves are free, within what is printed.
 */
final class RatingPlan {
    /**
     * The call as a whole. Satisfied, the upper three levels: caf 142 of 188 (75.5 %), without internet 29 of 46 (63 %);
     * pole-emploi 276 of 344 (80.2 %), without internet 47 of 86 (55 %); assurance-maladie 50 of 66 (75.8 %);
     * assurance-retraite 105 of 296 (35.5 %). One caller of caf and 19 of assurance-maladie gave no rating: no integers
     * of 189 and 85 give the percentages. Over 80 % in scenario 3, and over two thirds dissatisfied in scenario 7.
     *
     * <p>The printed level is that of the service; it is the level nearest the mean over both of its scenarios.
     */
    static final PlanTable OVERALL = PlanTable.parse("""
            scenario                             | profile        | +++ | ++ |  + |  - | -- | --- | printed
            caf-housing-aid-information          | lambda         |   7 |  8 |  3 |  3 |  2 |   0 | ++
            caf-housing-aid-information          | no-internet    |   2 |  4 |  8 |  3 |  3 |   2 | +
            caf-housing-aid-information          | foreign-accent |   7 |  8 |  3 |  2 |  2 |   0 | ++
            caf-housing-aid-information          | senior         |   7 |  7 |  4 |  3 |  1 |   0 | ++
            caf-housing-aid-formalities          | lambda         |   8 |  8 |  3 |  3 |  2 |   1 | ++
            caf-housing-aid-formalities          | no-internet    |   2 |  5 |  8 |  4 |  3 |   2 | +
            caf-housing-aid-formalities          | foreign-accent |   8 |  8 |  4 |  3 |  2 |   0 | ++
            caf-housing-aid-formalities          | senior         |   8 |  9 |  3 |  3 |  1 |   1 | ++
            pole-emploi-benefit-information      | lambda         |  31 |  9 |  2 |  1 |  1 |   0 | +++
            pole-emploi-benefit-information      | no-internet    |   1 |  4 | 19 |  5 |  8 |   6 | -
            pole-emploi-benefit-information      | foreign-accent |  30 |  9 |  2 |  2 |  0 |   0 | +++
            pole-emploi-benefit-information      | senior         |   4 | 10 | 18 |  7 |  3 |   1 | +
            pole-emploi-benefit-formalities      | lambda         |  30 |  9 |  1 |  2 |  0 |   0 | +++
            pole-emploi-benefit-formalities      | no-internet    |   0 |  4 | 19 |  4 |  9 |   7 | -
            pole-emploi-benefit-formalities      | foreign-accent |  30 |  9 |  1 |  2 |  1 |   0 | +++
            pole-emploi-benefit-formalities      | senior         |   4 | 12 | 18 |  5 |  3 |   1 | +
            assurance-maladie-card-formalities   | lambda         |  12 |  4 |  1 |  0 |  0 |   0 | +++
            assurance-maladie-card-formalities   | no-internet    |   1 |  3 |  6 |  4 |  2 |   0 | +
            assurance-maladie-card-formalities   | foreign-accent |   1 |  3 |  6 |  3 |  2 |   1 | +
            assurance-maladie-card-formalities   | senior         |   1 |  4 |  8 |  3 |  1 |   0 | +
            assurance-retraite-age-information   | lambda         |   3 |  6 | 13 |  5 |  5 |   4 | -
            assurance-retraite-age-information   | no-internet    |   2 |  6 | 12 |  5 |  6 |   5 | -
            assurance-retraite-age-information   | foreign-accent |   0 |  2 |  9 |  5 |  8 |  12 | --
            assurance-retraite-age-information   | senior         |   0 |  2 | 10 |  4 |  8 |  12 | --
            assurance-retraite-claim-formalities | lambda         |   1 |  3 | 10 |  5 |  9 |  10 | -
            assurance-retraite-claim-formalities | no-internet    |   0 |  3 | 10 |  6 |  9 |  10 | -
            assurance-retraite-claim-formalities | foreign-accent |   0 |  1 |  6 |  5 |  9 |  17 | --
            assurance-retraite-claim-formalities | senior         |   0 |  1 |  5 |  4 | 11 |  17 | --
            """);

    /**
     * The agents' competence at the unemployment service, which its answer to the report quotes: good by 84 %, here the
     * upper three levels, 289 of 344; very good by 55.5 %, read as of all callers and here the highest level, 191.
     */
    static final PlanTable COMPETENCE = PlanTable.parse("""
            service     | profile        | +++ | ++ |  + |  - | -- | ---
            pole-emploi | lambda         |  64 | 12 |  5 |  3 |  2 |   0
            pole-emploi | no-internet    |  24 | 20 | 14 | 14 | 10 |   4
            pole-emploi | foreign-accent |  63 | 12 |  5 |  4 |  2 |   0
            pole-emploi | senior         |  40 | 20 | 10 | 10 |  5 |   1
            """);

    private RatingPlan() {}
}
