package io.github.decroche.examples.simulation;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.examples.simulation.Frame.OfProfile;
import io.github.decroche.examples.simulation.Frame.OfScenario;
import io.github.decroche.examples.simulation.Frame.OfService;
import io.github.decroche.examples.simulation.Frame.OfWave;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Study;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Made-up calls of a study, as many as you like: <b>no data</b>, from which nothing can be learnt about any service.
 *
 * <p>A call depends on the study, the seed and its number alone. Any part of a log can be made anywhere, by any thread, and
 * is the same each time. All calls fit the study and keep to its protocol; about 60 % connect when the protocol allows three
 * attempts, and about half of the answers satisfy. Immutable; a simulation may be shared by threads.
 */
public final class Simulation {
    /** The highest number of a call. */
    public static final long MOST_CALLS = 1L << 40;

    private static final int SHORTEST_NUMBER = 8;

    private final Study study;
    private final Frame frame;
    private final Dialling dialling;
    private final long seed;

    private Simulation(Study study, Frame frame, Dialling dialling, long seed) {
        this.study = study;
        this.frame = frame;
        this.dialling = dialling;
        this.seed = seed;
    }

    /**
     * The simulation of a study, with seed 0.
     *
     * @throws InvalidValueException if no call fits the study: no wave has a day of calling on which a scenario of its
     *     services has an expected answer
     */
    public static Simulation of(Study study) {
        return new Simulation(study, Frame.of(study), new Dialling(study.protocol()), 0);
    }

    /** The simulation of other calls of the study. */
    public Simulation withSeed(long seed) {
        return new Simulation(study, frame, dialling, seed);
    }

    /** The study whose calls are simulated. */
    public Study study() {
        return study;
    }

    /**
     * The first calls, in the order of their numbers.
     *
     * @param n how many, from 0 to {@link #MOST_CALLS}
     * @throws InvalidValueException if there are not as many
     */
    public Stream<Call> calls(long n) {
        if (n < 0 || n > MOST_CALLS) {
            throw new InvalidValueException("n", n, "a number of calls from 0 to " + MOST_CALLS);
        }
        return LongStream.rangeClosed(1, n).mapToObj(this::call);
    }

    /**
     * The call of a number.
     *
     * @param number its number, from 1 to {@link #MOST_CALLS}
     * @throws InvalidValueException if there is no call of that number
     */
    public Call call(long number) {
        if (number < 1 || number > MOST_CALLS) {
            throw new InvalidValueException("number", number, "a number from 1 to " + MOST_CALLS);
        }
        Chance chance = Chance.of(seed, number);
        OfWave wave = chance.oneOf(frame.waves());
        OfService service = chance.oneOf(wave.services());
        OfScenario scenario = chance.oneOf(service.scenarios());
        OfProfile profile = chance.oneOf(wave.profiles());
        List<Attempt> attempts = dialling.attempts(scenario.times(), service.pickUp(), chance);
        Call.Builder call = Call.builder()
                .id(id(service, number))
                .wave(wave.id())
                .service(service.id())
                .scenario(scenario.scenario().id())
                .profile(profile.id())
                .caller(chance.oneOf(profile.callers()))
                .attempts(attempts);
        if (attempts.get(attempts.size() - 1).isConnected()) {
            answer(call, expected(scenario, attempts.get(0).startedAt()), profile, chance);
        }
        return call.build();
    }

    private ExpectedAnswer expected(OfScenario scenario, OffsetDateTime start) {
        LocalDate day = start.atZoneSameInstant(study.zone()).toLocalDate();
        return scenario.scenario().expected(scenario.scenario().versionOn(day).orElseThrow());
    }

    /** One answer in a hundred was not recorded. */
    private static void answer(Call.Builder call, ExpectedAnswer expected, OfProfile profile, Chance chance) {
        var answer = Agent.answer(expected, profile.isOffline(), chance);
        if (!chance.percent(1)) {
            call.answer(answer);
        }
        call.ratings(Opinion.ratings(answer.points().size(), chance));
    }

    /** The service and the number, of eight digits or more: no two calls share it. */
    private static String id(OfService service, long number) {
        String digits = Long.toString(number);
        return service.id() + "-" + "0".repeat(Math.max(0, SHORTEST_NUMBER - digits.length())) + digits;
    }
}
