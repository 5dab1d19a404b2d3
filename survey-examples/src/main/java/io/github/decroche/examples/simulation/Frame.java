package io.github.decroche.examples.simulation;

import io.github.decroche.call.Caller;
import io.github.decroche.call.Gender;
import io.github.decroche.study.CallerProfile;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sampling frame: which waves, services, scenarios and profiles go together in calls that fit the study. */
record Frame(List<OfWave> waves) {
    /** The share of attempts that connect, by service in turn; of calls of three attempts 28, 72, 47 and 84 % do. */
    private static final List<Double> PICK_UP = List.of(0.19, 0.46, 0.104, 0.345);

    private static final int CALLERS_A_PROFILE = 12;

    /** How traits and ids say in English and French that a profile is offline. */
    private static final Pattern OFFLINE =
            Pattern.compile("\\b(no|without|sans|pas d['’])[ -]?internet\\b", Pattern.CASE_INSENSITIVE);

    /** A wave in which calls can be made. */
    record OfWave(String id, List<OfService> services, List<OfProfile> profiles) {}

    /** A service, the share of attempts that connect there, and what it can be asked. */
    record OfService(String id, double pickUp, List<OfScenario> scenarios) {}

    /** A scenario, and when its question can be put. */
    record OfScenario(Scenario scenario, FieldTimes times) {}

    /** A profile, whether it has no internet, and who plays it. */
    record OfProfile(String id, boolean isOffline, List<Caller> callers) {}

    /**
     * The frame of a study.
     *
     * @throws InvalidValueException if no call fits the study
     */
    static Frame of(Study study) {
        List<OfProfile> profiles = new ArrayList<>();
        study.profiles().forEach(profile -> profiles.add(ofProfile(profile, profiles.size())));
        List<OfWave> waves = study.waves().stream()
                .map(wave -> new OfWave(
                        wave.id(),
                        services(study, wave),
                        profiles.stream()
                                .filter(profile -> wave.profiles().contains(profile.id()))
                                .toList()))
                .filter(wave -> !wave.services().isEmpty())
                .toList();
        if (waves.isEmpty()) {
            throw new InvalidValueException(FieldProblem.found(
                    "waves",
                    "no wave in which a call can be made",
                    "one with a day of calling on which a scenario of its services has an expected answer"));
        }
        return new Frame(waves);
    }

    private static List<OfService> services(Study study, Wave wave) {
        List<OfService> services = new ArrayList<>();
        for (int i = 0; i < study.services().size(); i++) {
            String id = study.services().get(i).id();
            List<OfScenario> scenarios = study.scenarios().stream()
                    .filter(scenario -> scenario.service().equals(id))
                    .filter(scenario -> wave.scenarios().contains(scenario.id()))
                    .flatMap(scenario ->
                            FieldTimes.of(study, wave, scenario).map(times -> new OfScenario(scenario, times)).stream())
                    .toList();
            if (wave.services().contains(id) && !scenarios.isEmpty()) {
                services.add(new OfService(id, PICK_UP.get(i % PICK_UP.size()), scenarios));
            }
        }
        return List.copyOf(services);
    }

    private static OfProfile ofProfile(CallerProfile profile, int index) {
        boolean isOffline = Stream.concat(Stream.of(profile.id()), profile.traits().stream())
                .anyMatch(text -> OFFLINE.matcher(text).find());
        List<Caller> callers = new ArrayList<>();
        for (int i = 1; i <= CALLERS_A_PROFILE; i++) {
            int number = index * CALLERS_A_PROFILE + i;
            callers.add(Caller.of((number < 10 ? "c0" : "c") + number, number % 2 == 1 ? Gender.FEMALE : Gender.MALE));
        }
        return new OfProfile(profile.id(), isOffline, List.copyOf(callers));
    }
}
