package io.github.decroche.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Classification;
import io.github.decroche.generators.Scenarios;
import io.github.decroche.study.DateRange;
import io.github.decroche.study.ExpectedAnswer;
import io.github.decroche.study.Study;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoTest {
    @Test
    void aPatternIsJudgedOnceAndItsVerdictKept() {
        RuleClassifier classifier = RuleClassifier.ofStudyFile(HostileStream.studyOf(20));
        Classification first = classifier.classify(HostileStream.pattern(7, 20));

        assertThat(classifier.classify(HostileStream.pattern(7, 20))).isSameAs(first);
        assertThat(classifier.kept()).isEqualTo(1);
    }

    /** 14 points and three flags: 131,072 patterns, whose points do not reach their own bound before the patterns do. */
    @Test
    void whenThePatternsAreTooManyAllAreForgottenAndVerdictsStayRight() {
        int points = 14;
        assertThat(RuleClassifier.MOST_PATTERNS * points).isLessThan(RuleClassifier.MOST_POINTS);
        RuleClassifier classifier = RuleClassifier.ofStudyFile(HostileStream.studyOf(points));
        for (int i = 0; i < RuleClassifier.MOST_PATTERNS + 100; i++) {
            AnswerPattern some = HostileStream.pattern(i % (1 << points), points);
            int flags = i >> points;
            AnswerPattern pattern = new AnswerPattern(
                    some.scenario(), 1, some.said(), (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0);

            assertThat(classifier.classify(pattern).category())
                    .isEqualTo(PlainJudge.category(pattern, pattern.said().size() >= 9));
            assertThat(classifier.kept())
                    .isEqualTo(i < RuleClassifier.MOST_PATTERNS ? i + 1 : i + 1 - RuleClassifier.MOST_PATTERNS);
        }
    }

    /** 1,100 answers of three points have 70,400 patterns, of which at most half as many as are kept have slots. */
    @Test
    void manyAnswersOfFewPointsStayWithinTheBoundToo() {
        ExpectedAnswer three =
                HostileStream.studyOf(3).scenario("question").orElseThrow().expected(1);
        ExpectedAnswer[] versions = IntStream.range(0, 1_100)
                .mapToObj(LocalDate::ofEpochDay)
                .map(day -> ExpectedAnswer.builder()
                        .like(three)
                        .validity(DateRange.of(day, day))
                        .build())
                .toArray(ExpectedAnswer[]::new);
        Study study = Scenarios.study(versions);
        RuleClassifier classifier = RuleClassifier.ofStudyFile(study);
        for (AnswerPattern pattern : AllPatterns.of(study.scenarios().get(0))) {
            assertThat(classifier.classify(pattern).category())
                    .isEqualTo(PlainJudge.category(pattern, pattern.said().size() == 3));
        }
        assertThat(classifier.kept()).isBetween((long) Memo.MOST_SLOTS, (long) RuleClassifier.MOST_PATTERNS);
    }

    @Test
    void patternsOfVeryManyPointsAreFewer() {
        RuleClassifier classifier = RuleClassifier.ofStudyFile(HostileStream.studyOf(10_000));
        int most = RuleClassifier.MOST_POINTS / 10_000;
        for (int i = 0; i < most; i++) {
            classifier.classify(HostileStream.pattern(i, 10_000));
        }
        assertThat(classifier.kept()).isEqualTo(most);

        classifier.classify(HostileStream.pattern(most, 10_000));
        assertThat(classifier.kept()).isEqualTo(1);
    }

    /** Without a bound these patterns take several times the heap. */
    @ParameterizedTest
    @CsvSource({"400000, 20", "10000, 2000"})
    void aHostileStreamDoesNotFillASmallHeap(int patterns, int points) throws Exception {
        assertThat(run(patterns, points)).startsWith(patterns + " patterns, ");
    }

    /** Ten million patterns take minutes: {@code mvn verify -Plong}. */
    @Tag("long")
    @Test
    void tenMillionPatternsDoNotFillASmallHeap() throws Exception {
        assertThat(run(10_000_000, 24)).startsWith("10000000 patterns, ");
    }

    /** Starts a Java of 64 MiB that judges so many patterns, and gives what it printed. */
    private static String run(int patterns, int points) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                HostileStream.class.getName(),
                Integer.toString(patterns),
                Integer.toString(points));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed.lines().filter(line -> !line.startsWith("SLF4J")).collect(Collectors.joining("\n"));
    }
}
