package io.github.decroche.generators;

import io.github.decroche.study.Condition;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Label;
import io.github.decroche.study.Point;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.ScenarioKind;
import io.github.decroche.study.Study;
import io.github.decroche.study.Wave;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary scenarios with arbitrary conditions, for properties that hold whatever a study file says. */
public final class Scenarios {
    private static final int MOST_POINTS = 5;
    private static final int DEEPEST = 3;

    private Scenarios() {}

    /** Any condition on these points: nested up to three deep, points named never, once or more often. */
    public static Arbitrary<Condition> conditions(List<String> points) {
        return conditions(points, DEEPEST);
    }

    private static Arbitrary<Condition> conditions(List<String> points, int levels) {
        Arbitrary<Condition> said = Arbitraries.of(points).map(Condition::said);
        return levels == 1
                ? said
                : Arbitraries.oneOf(
                        said,
                        conditions(points, levels - 1)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4)
                                .flatMap(parts -> Arbitraries.integers()
                                        .between(1, parts.size())
                                        .map(count -> Condition.atLeast(count, parts))));
    }

    /** Any expected answer of one to five points; complete needs every point, or what another condition says. */
    public static Arbitrary<ExpectedAnswer> expectedAnswers() {
        return Arbitraries.integers().between(1, MOST_POINTS).flatMap(size -> {
            List<String> ids =
                    IntStream.rangeClosed(1, size).mapToObj(i -> "point-" + i).toList();
            List<Point> points =
                    ids.stream().map(id -> new Point(id, Label.of(id), false)).toList();
            return Combinators.combine(conditions(ids), conditions(ids).optional(0.5), Arbitraries.shuffle(points))
                    .as((satisfactory, complete, shuffled) -> {
                        ExpectedAnswer.Builder answer =
                                ExpectedAnswer.builder().points(shuffled).satisfactory(satisfactory);
                        complete.ifPresent(answer::complete);
                        return answer.build();
                    });
        });
    }

    /** Any study of one scenario, {@code question}. */
    public static Arbitrary<Study> studies() {
        return expectedAnswers().map(Scenarios::study);
    }

    /** The study of one scenario, {@code question}, with these expected answers. */
    public static Study study(ExpectedAnswer... versions) {
        Study townHall = Studies.townHall();
        return Study.builder()
                .like(townHall)
                .scenarios(List.of(Scenario.builder()
                        .id("question")
                        .service("town-hall")
                        .kind(ScenarioKind.INFORMATION)
                        .question(Label.of("?"))
                        .addVersions(versions)
                        .build()))
                .waves(List.of(Wave.builder()
                        .like(townHall.waves().get(0))
                        .scenarios(List.of("question"))
                        .build()))
                .build();
    }
}
