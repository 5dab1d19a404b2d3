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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary calls that fit a study, for the properties of applications that embed the library. */
public final class Calls {
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

    /** Free text of 1 to 128 characters of any script: the id of a call or a caller. */
    public static Arbitrary<String> freeIds() {
        return Arbitraries.strings()
                .all()
                .excludeChars('\0')
                .ofMinLength(1)
                .ofMaxLength(100)
                .filter(text -> text.codePoints().allMatch(Calls::isEncodable));
    }

    private static boolean isEncodable(int c) {
        return !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) && c != '\uFFFD' && c != '\uFEFF';
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
