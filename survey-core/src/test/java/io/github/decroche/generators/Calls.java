package io.github.decroche.generators;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Aspect;
import io.github.decroche.call.Call;
import io.github.decroche.call.Caller;
import io.github.decroche.call.Gender;
import io.github.decroche.call.OfferedAlternative;
import io.github.decroche.call.Redirect;
import io.github.decroche.call.Refusal;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary calls that fit a study, for the properties of applications that embed the library. */
public final class Calls {
    /** NUL, blanks, line breaks of all kinds, quotes, separators, marks of byte order, and what no character is. */
    private static final List<Integer> TROUBLESOME = List.of(
            0, 9, 10, 11, 13, 32, 34, 39, 44, 59, 92, 0x7F, 0x85, 0xA0, 0x2028, 0x2029, 0x200B, 0x202E, 0xFEFF, 0xFFFD,
            0xFFFE, 0xFFFF, 0x10FFFF);

    private Calls() {}

    /** Any call of the first wave of a study whose expected answers are valid at all times. */
    public static Arbitrary<Call> of(Study study) {
        Wave wave = study.waves().get(0);
        return Combinators.combine(
                        Arbitraries.of(study.scenarios()),
                        Arbitraries.of(wave.profiles()),
                        freeIds(),
                        callers(),
                        Attempts.of(study.protocol()))
                .flatAs((scenario, profile, id, caller, attempts) -> {
                    Call.Builder call = Call.builder()
                            .id(id)
                            .wave(wave.id())
                            .service(scenario.service())
                            .scenario(scenario.id())
                            .profile(profile)
                            .caller(caller)
                            .attempts(attempts);
                    boolean connected = attempts.get(attempts.size() - 1).isConnected();
                    return connected ? connected(call, scenario) : Arbitraries.just(call.build());
                });
    }

    private static Arbitrary<Call> connected(Call.Builder call, Scenario scenario) {
        return Combinators.combine(answers(scenario).optional(), ratings())
                .as((answer, ratings) -> call.answer(answer).ratings(ratings).build());
    }

    /** Any answer in a scenario. */
    public static Arbitrary<Answer> answers(Scenario scenario) {
        Arbitrary<Set<String>> points =
                Arbitraries.of(scenario.versions().get(0).pointIds()).set();
        return Combinators.combine(
                        points,
                        Arbitraries.of(Redirect.class).set(),
                        Arbitraries.of(Refusal.class).optional(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(OfferedAlternative.class).set())
                .as((said, redirects, refusal, offline, alternatives) -> Answer.builder()
                        .points(said)
                        .redirects(redirects)
                        .refusal(refusal)
                        .saidNoInternet(offline)
                        .alternatives(alternatives)
                        .build());
    }

    /** Free text of 1 to 128 characters, any that Unicode has: the id of a call or a caller. */
    public static Arbitrary<String> freeIds() {
        return texts(100);
    }

    /** Any text that UTF-8 can write, of one to so many characters; those that trouble formats are frequent. */
    public static Arbitrary<String> texts(int longest) {
        Arbitrary<Integer> characters = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, Character.MAX_CODE_POINT)),
                Tuple.of(4, Arbitraries.integers().between(0, 0x250)),
                Tuple.of(3, Arbitraries.of(TROUBLESOME)));
        return characters
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .list()
                .ofMinSize(1)
                .ofMaxSize(longest)
                .map(all -> all.stream().map(Character::toString).collect(Collectors.joining()));
    }

    private static Arbitrary<Caller> callers() {
        Arbitrary<Optional<Gender>> genders = Arbitraries.of(Gender.class).optional();
        return Combinators.combine(freeIds().optional(), genders).as(Caller::new);
    }

    private static Arbitrary<Map<Aspect, SatisfactionLevel>> ratings() {
        return Arbitraries.maps(Arbitraries.of(Aspect.class), Arbitraries.of(SatisfactionLevel.class))
                .ofMaxSize(List.of(Aspect.values()).size());
    }
}
