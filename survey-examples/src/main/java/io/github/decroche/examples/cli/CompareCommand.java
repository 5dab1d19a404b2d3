package io.github.decroche.examples.cli;

import io.github.decroche.comparison.Comparison;
import io.github.decroche.comparison.ComparisonResult;
import io.github.decroche.comparison.IncomparableException;
import io.github.decroche.io.PublishedCountReader;
import io.github.decroche.statistics.cluster.RandomizationTest;
import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.ComparisonStrata;
import io.github.decroche.study.EquivalenceMargin;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Matching;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.Study;
import io.github.decroche.study.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints how groups compare with a reference. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Hold each profile, or wave, against a reference, and say in words what the calls show.",
            "The study's analysis plan says in which outcomes, at which alpha and within which margins;"
                    + " options that depart from it are not declared beforehand, and the output says so."
        },
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey compare survey-2022/calls.ndjson",
            "      Each profile against the reference profile.",
            "  survey compare survey-2022/calls.ndjson --margin served=0.10,wait=PT60S",
            "      The same; differences below these margins do not matter.",
            "  survey compare survey-2022/calls.ndjson --reference senior --format json",
            "      Each profile against senior, for a program."
        })
final class CompareCommand implements Callable<Integer> {
    /** What can be compared. */
    enum By {
        PROFILE,
        WAVE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private CallInput input;

    @Option(names = "--by", description = "One of ${COMPLETION-CANDIDATES} (default: profile).")
    private By by = By.PROFILE;

    @Option(
            names = "--reference",
            paramLabel = "ID",
            description = "The profile or wave that the others are compared with"
                    + " (default: the study's reference profile, its first wave).")
    private @Nullable String reference;

    @Option(
            names = "--margin",
            split = ",",
            paramLabel = "OUTCOME=MARGIN",
            description = "How large a difference may be and still not matter, such as"
                    + " served=0.10,wait=PT60S,rating=0.1. Marked as post hoc where the study does not declare it.")
    private Map<String, String> margins = new LinkedHashMap<>();

    @Option(
            names = "--strata",
            paramLabel = "STRATA",
            description = "Compare calls of one scenario, one service, or all at once (none); default: the plan's, else"
                    + " scenario.")
    private @Nullable String strata;

    @Option(
            names = "--matched",
            paramLabel = "BY",
            description = "The design is matched: pair calls of one caller, or of one hour.")
    private @Nullable String matching;

    @Option(
            names = "--ignore-callers",
            description =
                    "Take calls for independent though callers are recorded. Differences are then found too often.")
    private boolean ignoreCallers;

    @Option(
            names = "--published",
            paramLabel = "FILE",
            description =
                    "Counts of waves without call records: CSV with wave, service, scenario, profile, outcome, count, of;"
                            + " service, scenario and profile may be empty.")
    private @Nullable String published;

    @Mixin
    private FigureOutput output;

    @Override
    public Integer call() {
        Study study = input.judgedStudy().study();
        try {
            CallInput.Collected<ComparisonResult> collected =
                    input.collected(comparison(study).collector());
            spec.commandLine()
                    .getOut()
                    .print(Ink.of(spec).tables(output.text(collected.result(), study, collected.counts())));
            return CallInput.exitCode(collected.counts());
        } catch (IncomparableException | InvalidValueException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Comparison comparison(Study study) {
        if (by == By.WAVE && matching != null) {
            throw new ParameterException(
                    spec.commandLine(), "--matched: not allowed with --by wave; calls of two waves are no pairs");
        }
        if (by == By.PROFILE && published != null) {
            throw new ParameterException(
                    spec.commandLine(), "--published: not allowed with --by profile; expected --by wave");
        }
        Comparison comparison = by == By.PROFILE ? Comparison.ofProfiles(study) : Comparison.ofWaves(study);
        Comparison planned = comparison.with(plan(study)).with(RandomizationTest.withDefaults());
        Comparison against = reference == null ? planned : planned.against(reference);
        Comparison all = published == null
                ? against
                : against.withPublished(PublishedCountReader.of(study).read(StudyOption.path(spec, published)));
        return ignoreCallers ? all.ignoringCallers() : all;
    }

    /** The study's plan with what was asked for instead. */
    private AnalysisPlan plan(Study study) {
        AnalysisPlan declared = study.analysisPlan().orElseGet(AnalysisPlan::defaults);
        try {
            AnalysisPlan.Builder plan = AnalysisPlan.builder().like(declared);
            plan.margins(margins(declared));
            if (strata != null) {
                plan.strata(Term.parse(ComparisonStrata.class, "--strata", strata));
            }
            if (matching != null) {
                plan.matching(Term.parse(Matching.class, "--matched", matching));
            }
            return plan.build();
        } catch (InvalidValueException e) {
            throw new ParameterException(spec.commandLine(), e.problems().get(0).toString(), e);
        }
    }

    /** The margins declared, each replaced by the one asked for. */
    private List<EquivalenceMargin> margins(AnalysisPlan declared) {
        Map<Outcome, EquivalenceMargin> all = new LinkedHashMap<>();
        declared.margins().forEach(margin -> all.put(margin.outcome(), margin));
        margins.forEach((name, text) -> {
            Outcome outcome = Outcome.parse("--margin", name);
            all.put(outcome, margin(outcome, text));
        });
        return new ArrayList<>(all.values());
    }

    private static EquivalenceMargin margin(Outcome outcome, String text) {
        try {
            return EquivalenceMargin.parse(outcome, text);
        } catch (InvalidValueException e) {
            throw new InvalidValueException(e.problems().stream()
                    .map(problem -> problem.within("--margin " + outcome.id()))
                    .toList());
        }
    }
}
