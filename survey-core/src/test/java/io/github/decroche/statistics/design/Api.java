package io.github.decroche.statistics.design;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.decroche.statistics.RealData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;

/** The samples of Californian schools that R's package survey documents its designs with, {@code data(api)}. */
record Api(
        String type,
        String district,
        double weight,
        double population,
        double api00,
        double enroll,
        boolean yearRound,
        boolean awards,
        boolean schoolWide) {

    private static final Map<String, List<Api>> READ = new HashMap<>();

    static List<Api> sample(String design) {
        return READ.computeIfAbsent(
                design.startsWith("strat") ? "survey_apistrat.csv" : "survey_apiclus1.csv",
                name -> RealData.rows(name).stream().map(Api::of).toList());
    }

    static SurveyDesign<Api> design(String name) {
        SurveyDesign<Api> weighted = SurveyDesign.<Api>simple().weightedBy(Api::weight);
        SurveyDesign<Api> drawn =
                name.startsWith("strat") ? weighted.stratifiedBy(Api::type) : weighted.clusteredBy(Api::district);
        return name.endsWith("_fpc") ? drawn.ofPopulationSizes(Api::population) : drawn;
    }

    /** By school type. */
    static SurveySample<String> sample(String design, String variable) {
        Collector<Api, ?, SurveySample<String>> collector =
                design(design).collector(school -> school.value(variable), Api::type);
        return sample(design).stream().collect(collector);
    }

    double value(String variable) {
        return switch (variable) {
            case "api00" -> api00;
            case "enroll" -> enroll;
            case "yr.rnd_yes" -> yearRound ? 1 : 0;
            case "awards_yes" -> awards ? 1 : 0;
            default -> throw new IllegalArgumentException(variable);
        };
    }

    private static Api of(NamedCsvRecord row) {
        return new Api(
                row.getField("stype"),
                row.getField("dnum"),
                Double.parseDouble(row.getField("pw")),
                Double.parseDouble(row.getField("fpc")),
                Double.parseDouble(row.getField("api00")),
                Double.parseDouble(row.getField("enroll")),
                row.getField("yr.rnd").equals("Yes"),
                row.getField("awards").equals("Yes"),
                row.getField("sch.wide").equals("Yes"));
    }
}
