package io.github.decroche.examples.reconstruction;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How many tests, by whom, when, and how they got through. The column <i>printed</i> quotes the report and is read by
 * nobody; what is called free there is ours.
 */
final class FieldPlan {
    static final String WAVE = "2022";
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    static final LocalDate FIRST_DAY = LocalDate.of(2022, 9, 26);
    static final LocalDate LAST_DAY = LocalDate.of(2022, 11, 10);
    static final LocalDate HOLIDAY = LocalDate.of(2022, 11, 1);

    /** The reference first. A call of one profile is followed by one of the next, so that all come out equal. */
    static final List<String> PROFILES = List.of("lambda", "no-internet", "foreign-accent", "senior");

    /**
     * Tests made, connected, and with an answer on record. Tests are halved between the scenarios of a service (free).
     * Of scenario 6 only 126 answers are on record: out of 144 no integer gives the 23.0 % printed.
     *
     * <p>The odd calls go to the profile named in <i>first</i> and those after it: 384, 384, 382 and 382 in all.
     */
    static final PlanTable SCENARIOS = PlanTable.parse("""
            scenario                             | service            | calls | connected | recorded | first          | printed
            caf-housing-aid-information          | caf                |   204 |        90 |       90 | lambda         | 408 calls, 219 not connected
            caf-housing-aid-formalities          | caf                |   204 |        99 |       99 | foreign-accent | connected 46.3 %: 189 of 408
            pole-emploi-benefit-information      | pole-emploi        |   205 |       173 |      173 | lambda         | 410 calls
            pole-emploi-benefit-formalities      | pole-emploi        |   205 |       171 |      171 | no-internet    | connected 83.9 %: 344 of 410
            assurance-maladie-card-formalities   | assurance-maladie  |   302 |        85 |       85 | lambda         | connected 28.1 %: 85 of 302
            assurance-retraite-age-information   | assurance-retraite |   206 |       144 |      126 | lambda         | 412 calls
            assurance-retraite-claim-formalities | assurance-retraite |   206 |       152 |      152 | foreign-accent | connected 71.8 %: 296 of 412
            """);

    /**
     * At which attempt calls connected, and the mean real wait of that attempt. The printed mean counts 5 minutes for
     * each failed attempt, 15 for a call not connected, and drops the decimals. The unemployment service reads "under
     * 3 minutes" in the same results, which a mean real wait of 2.95 minutes meets.
     */
    static final PlanTable CONNECTIONS = PlanTable.parse("""
            service            | first | second | third | wait in seconds | printed
            caf                |   122 |     38 |    29 |             294 | 65, 20, 15 %; mean wait 11 minutes
            pole-emploi        |   267 |     62 |    15 |             177 | 78, 18, 4 %; 6 minutes
            assurance-maladie  |    38 |     21 |    26 |             322 | 45, 25, 30 % (no integer of 85 is 30 %); 13 minutes
            assurance-retraite |   201 |     47 |    48 |             211 | 68, 16, 16 %; 8 minutes
            """);

    /** How attempts fail, of a hundred. Free, but that family allowances often said after minutes that they had closed. */
    static final PlanTable FAILURES = PlanTable.parse("""
            service            | announced-too-long | closed | waited-in-vain | busy | dropped | no-answer
            caf                |                 70 |     18 |              5 |    3 |       3 |         1
            pole-emploi        |                 87 |      0 |              7 |    2 |       3 |         1
            assurance-maladie  |                 89 |      0 |              5 |    3 |       2 |         1
            assurance-retraite |                 87 |      0 |              6 |    3 |       3 |         1
            """);

    /**
     * The hour of a test's first attempt. Printed: for every service, more than half of the unconnected ones between
     * 10:00 and 13:00. Free: the rest, with a third of the tests of every service in each of the three slots.
     */
    static final PlanTable HOURS = PlanTable.parse("""
            service            | connected | 09:00 | 10:00 | 12:00 | 13:00 | 14:00
            caf                | no        |    18 |    70 |    60 |    25 |    46
            caf                | yes       |    28 |    20 |    20 |    31 |    90
            pole-emploi        | no        |     6 |    22 |    17 |     8 |    13
            pole-emploi        | yes       |    40 |    69 |    52 |    60 |   123
            assurance-maladie  | no        |    13 |    70 |    56 |    22 |    56
            assurance-maladie  | yes       |     8 |    10 |     9 |    14 |    44
            assurance-retraite | no        |    10 |    39 |    29 |    13 |    25
            assurance-retraite | yes       |    35 |    54 |    43 |    52 |   112
            """);

    private FieldPlan() {}
}
