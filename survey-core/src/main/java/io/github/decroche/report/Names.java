package io.github.decroche.report;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** What people call the parts of a study, in French or English: names where there are ids. An id that is unknown stays one. */
public final class Names {
    private final Study study;
    private final Locale locale;
    private final Labels labels;

    private Names(Study study, Locale locale) {
        this.study = study;
        this.locale = locale;
        this.labels = Labels.in(locale);
    }

    /** The names of a study's parts in the language of a locale. */
    public static Names in(Study study, Locale locale) {
        return new Names(study, locale);
    }

    /** The name of a service. */
    public String service(String id) {
        return study.service(id).map(Service::name).map(it -> it.in(locale)).orElse(id);
    }

    /** The label of a profile. */
    public String profile(String id) {
        return study.profile(id)
                .map(CallerProfile::label)
                .map(it -> it.in(locale))
                .orElse(id);
    }

    /** The service and the kind of a scenario, where these tell it from all others; else the service and its id. */
    public String scenario(String id) {
        return study.scenario(id)
                .map(scenario ->
                        service(scenario.service()) + " · " + (isAlone(scenario) ? kind(scenario) : scenario.id()))
                .orElse(id);
    }

    private boolean isAlone(Scenario scenario) {
        return study.scenarios().stream()
                        .filter(it -> it.service().equals(scenario.service()) && it.kind() == scenario.kind())
                        .count()
                == 1;
    }

    private String kind(Scenario scenario) {
        return labels.text("rules.kind." + scenario.kind().id());
    }

    /** A day of the week: {@code Monday}. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** A value of a dimension; what is no name of the study's stays as it is. */
    public String of(Dimension dimension, String value) {
        return switch (dimension) {
            case SERVICE -> service(value);
            case PROFILE -> profile(value);
            case SCENARIO -> scenario(value);
            case WEEKDAY -> weekday(DayOfWeek.valueOf(value));
            default -> value;
        };
    }
}
