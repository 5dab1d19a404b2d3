package io.github.decroche.benchmark;

import io.github.decroche.io.CallFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What {@code survey summarize} counts, in DuckDB's SQL: a row a service and one of all calls. Its columns are the service (null: all),
 * the calls, the distinct ids, the connections at each attempt, every measure by name, the mean and the median of the waits and the
 * mean rating. Left out: intervals, standard errors, curves, and all checks of what was read.
 */
final class DuckDbQuery {
    private static final int ATTEMPTS = 3;
    private static final int PENALTY = 300;

    private DuckDbQuery() {}

    /**
     * The query of a file.
     *
     * @param explicit whether it names the fields that it needs and their types; else DuckDB finds them out
     */
    static String of(String file, CallFormat format, boolean explicit) {
        String calls = format == CallFormat.CSV ? csv(file, explicit) : ndjson(file, explicit);
        return "WITH calls AS (" + calls + "),\n" + JUDGED + "\nSELECT " + String.join(",\n  ", COLUMNS)
                + "\nFROM judged GROUP BY GROUPING SETS ((service), ()) ORDER BY service NULLS LAST";
    }

    private static String ndjson(String file, boolean explicit) {
        String columns = explicit
                ? ", columns = {id: 'VARCHAR', service: 'VARCHAR', scenario: 'VARCHAR',"
                        + " attempts: 'STRUCT(outcome VARCHAR, wait VARCHAR)[]',"
                        + " answer: 'STRUCT(points VARCHAR[], redirects VARCHAR[], refusal VARCHAR,"
                        + " saidNoInternet BOOLEAN, alternatives VARCHAR[])',"
                        + " ratings: 'STRUCT(overall VARCHAR)'}"
                : "";
        return "SELECT id, service, scenario, len(attempts) AS n, attempts[-1].outcome = 'connected' AS connected,"
                + " attempts[-1].wait AS wait, answer IS NOT NULL AS recorded, len(answer.points) AS points,"
                + conditions("list_contains(answer.points, '%s')") + " AS satisfying,"
                + " len(answer.redirects) AS redirects, list_contains(answer.redirects, 'website') AS website,"
                + " answer.refusal IS NOT NULL AS refused, answer.saidNoInternet AS offline,"
                + " len(answer.alternatives) > 0 AS alternative, ratings.overall AS overall"
                + " FROM read_ndjson('" + file + "'" + columns + ")";
    }

    private static String csv(String file, boolean explicit) {
        return "SELECT id, service, scenario,"
                + " CASE WHEN \"attempt3.outcome\" IS NOT NULL THEN 3 WHEN \"attempt2.outcome\" IS NOT NULL THEN 2 ELSE 1 END AS n,"
                + " coalesce(\"attempt3.outcome\", \"attempt2.outcome\", \"attempt1.outcome\") = 'connected' AS connected,"
                + " CASE n WHEN 3 THEN \"attempt3.wait\" WHEN 2 THEN \"attempt2.wait\" ELSE \"attempt1.wait\" END AS wait,"
                + " CAST(\"answer.recorded\" AS BOOLEAN) AS recorded, " + words("answer.points") + " AS points,"
                + conditions("contains(concat(' ', \"answer.points\", ' '), ' %s ')") + " AS satisfying, "
                + words("answer.redirects") + " AS redirects,"
                + " coalesce(contains(\"answer.redirects\", 'website'), false) AS website,"
                + " \"answer.refusal\" IS NOT NULL AS refused,"
                + " coalesce(CAST(\"answer.saidNoInternet\" AS BOOLEAN), false) AS offline,"
                + " \"answer.alternatives\" IS NOT NULL AS alternative, \"ratings.overall\" AS overall"
                + " FROM read_csv('" + file + "', header = true, delim = ',', quote = '\"', escape = '\"'"
                + (explicit ? ", all_varchar = true" : "") + ")";
    }

    /** How many words a cell has. */
    private static String words(String column) {
        String cell = '"' + column + '"';
        return "CASE WHEN " + cell + " IS NULL THEN 0 ELSE len(" + cell + ") - len(replace(" + cell
                + ", ' ', '')) + 1 END";
    }

    /** Whether the expected answer of the scenario was given. */
    private static String conditions(String said) {
        return " CASE scenario"
                + " WHEN 'caf-housing-aid-information' THEN " + all(said, "aid-types", "income-scales")
                + " WHEN 'caf-housing-aid-formalities' THEN points >= 2"
                + " WHEN 'pole-emploi-benefit-information' THEN points >= 2"
                + " WHEN 'pole-emploi-benefit-formalities' THEN "
                + all(said, "registration-needed", "claimed-at-registration")
                + " WHEN 'assurance-maladie-card-formalities' THEN points = 3"
                + " WHEN 'assurance-retraite-age-information' THEN " + all(said, "legal-age", "early-retirement")
                + " WHEN 'assurance-retraite-claim-formalities' THEN " + all(said, "personal-space")
                + " AND (" + all(said, "france-services") + " OR " + all(said, "local-fund") + ") END";
    }

    private static String all(String said, String... points) {
        return Stream.of(points).map(point -> said.formatted(point)).collect(Collectors.joining(" AND "));
    }

    /** Waits in seconds, as ISO 8601 writes them; hours are rare. */
    private static final String SECONDS = "(CASE WHEN contains(wait, 'H') THEN"
            + " 3600 * CAST(regexp_extract(wait, '(\\d+)H', 1) AS INTEGER)"
            + " + 60 * coalesce(try_cast(regexp_extract(wait, '(\\d+)M', 1) AS INTEGER), 0)"
            + " + coalesce(try_cast(regexp_extract(wait, '([0-9.]+)S', 1) AS DOUBLE), 0) ELSE"
            + " (CASE WHEN strpos(wait, 'M') > 0 THEN 60 * CAST(substr(wait, 3, strpos(wait, 'M') - 3) AS INTEGER) ELSE 0 END)"
            + " + (CASE WHEN ends_with(wait, 'S') THEN CAST(substr(wait, greatest(strpos(wait, 'M'), 2) + 1,"
            + " len(wait) - greatest(strpos(wait, 'M'), 2) - 1) AS DOUBLE) ELSE 0 END) END)";

    private static final String JUDGED = "judged AS (SELECT service, id, n, connected, connected OR n = " + ATTEMPTS
            + " AS done,\n"
            + " CASE WHEN connected THEN " + PENALTY + " * (n - 1) + " + SECONDS + " ELSE " + PENALTY
            + " * n END AS waited,\n"
            + " CASE WHEN NOT connected THEN 'none' WHEN NOT recorded THEN 'not-recorded' WHEN satisfying THEN 'satisfactory'"
            + " WHEN points > 0 THEN CASE WHEN website THEN 'succinct-plus-redirect' ELSE 'partial' END"
            + " WHEN refused THEN 'refusal' WHEN website THEN 'redirect-only'"
            + " WHEN redirects > 0 THEN 'sent-elsewhere' ELSE 'no-information' END AS category,\n"
            + " CASE scenario WHEN 'caf-housing-aid-formalities' THEN points = 4"
            + " WHEN 'pole-emploi-benefit-formalities' THEN points = 7"
            + " WHEN 'caf-housing-aid-information' THEN points = 2"
            + " WHEN 'assurance-retraite-age-information' THEN points = 2 ELSE points = 3 END AS complete,\n"
            + " website, redirects, offline, alternative, overall FROM calls)";

    private static final String TO_INTERNET =
            "(category IN ('succinct-plus-redirect', 'redirect-only') OR (category = 'refusal' AND website))";
    private static final String RECORDED = "category NOT IN ('none', 'not-recorded')";

    private static final List<String> COLUMNS = Stream.of(
                    Stream.of("service", "count(*) AS calls", "count(DISTINCT id) AS ids"),
                    IntStream.rangeClosed(1, ATTEMPTS)
                            .mapToObj(attempt ->
                                    "count(*) FILTER (connected AND n = " + attempt + ") AS attempt" + attempt),
                    Stream.of(
                            count("connected", "connected"),
                            count("served", "category = 'satisfactory'"),
                            count("complete", RECORDED + " AND complete"),
                            count("acceptable", "category IN ('satisfactory', 'succinct-plus-redirect', 'partial')"),
                            count("sentToInternet", TO_INTERNET),
                            count("sentToInternetThoughOffline", "offline AND " + TO_INTERNET),
                            count("redirected", RECORDED + " AND category <> 'satisfactory' AND redirects > 0"),
                            count("alternativeOffered", RECORDED + " AND alternative"),
                            count("refusal", "category = 'refusal'"),
                            count("satisfied", "overall IN ('rather-satisfied', 'satisfied', 'very-satisfied')"),
                            "avg(waited) FILTER (done) AS meanWait",
                            "median(waited) AS medianWait",
                            "avg(CASE overall WHEN 'very-dissatisfied' THEN 1 WHEN 'dissatisfied' THEN 2"
                                    + " WHEN 'rather-dissatisfied' THEN 3 WHEN 'rather-satisfied' THEN 4"
                                    + " WHEN 'satisfied' THEN 5 WHEN 'very-satisfied' THEN 6 END) AS rating"))
            .flatMap(columns -> columns)
            .toList();

    private static String count(String name, String condition) {
        return "count(*) FILTER (" + condition + ") AS " + name;
    }
}
