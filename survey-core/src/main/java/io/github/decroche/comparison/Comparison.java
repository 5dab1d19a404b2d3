package io.github.decroche.comparison;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.GroupKey;
import io.github.decroche.call.PublishedCount;
import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.statistics.cluster.RandomizationTest;
import io.github.decroche.study.AnalysisPlan;
import io.github.decroche.study.Matching;
import io.github.decroche.study.Outcome;
import io.github.decroche.study.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;

/**
 * How groups of calls are held against a reference: profiles against one of them, or waves against an earlier one. It follows the
 * study's {@link AnalysisPlan}; whatever is changed here was not declared beforehand, and results say so.
 *
 * <pre>{@code
 * ComparisonResult result = calls.collect(Comparison.ofProfiles(study).collector());
 * result.comparison("senior", Outcome.SERVED).orElseThrow().verdict();
 * }</pre>
 *
 * <p>Groups are compared within strata. Where callers are recorded, the calls of one caller are a cluster. Two questions are
 * asked of each group and outcome, whether there is a difference and whether it is smaller than the margin; the p-values of each
 * question are adjusted by Holm's method within their family. The collector merges: any partition of the calls gives the same
 * result. It holds counts by kind of call and caller, and calls only where the design is matched.
 */
public final class Comparison {
    /** The circumstances of calls that should be the same in all groups. */
    static final List<Dimension> CIRCUMSTANCES = List.of(Dimension.HOUR, Dimension.WEEKDAY, Dimension.GENDER);

    private static final List<Outcome> BEFORE_AGENT = List.of(Outcome.CONNECTED, Outcome.WAIT);

    private final Study study;
    private final Dimension dimension;
    private final Optional<String> reference;
    private final AnalysisPlan plan;
    private final boolean callers;
    private final Optional<RandomizationTest> randomization;
    private final List<PublishedCount> published;

    private Comparison(
            Study study,
            Dimension dimension,
            Optional<String> reference,
            AnalysisPlan plan,
            boolean callers,
            Optional<RandomizationTest> randomization,
            List<PublishedCount> published) {
        this.study = study;
        this.dimension = dimension;
        this.reference = reference;
        this.plan = plan;
        this.callers = callers;
        this.randomization = randomization;
        this.published = List.copyOf(published);
    }

    /** The profiles of a study against its reference profile. */
    public static Comparison ofProfiles(Study study) {
        return of(study, Dimension.PROFILE, study.referenceProfile());
    }

    /**
     * The waves of a study against the first of them. Kept are the services, profiles and scenarios that two waves have in
     * common. Connection and wait are outcomes too.
     */
    public static Comparison ofWaves(Study study) {
        return of(study, Dimension.WAVE, Optional.of(study.waves().get(0).id()));
    }

    private static Comparison of(Study study, Dimension dimension, Optional<String> reference) {
        return new Comparison(
                study,
                dimension,
                reference,
                study.analysisPlan().orElseGet(AnalysisPlan::defaults),
                true,
                Optional.empty(),
                List.of());
    }

    /** The same against another reference: the id of a profile or of a wave. */
    public Comparison against(String newReference) {
        return new Comparison(study, dimension, Optional.of(newReference), plan, callers, randomization, published);
    }

    /** The same by another plan than the study's. Margins that the study did not declare are marked as post hoc. */
    public Comparison with(AnalysisPlan newPlan) {
        return new Comparison(study, dimension, reference, newPlan, callers, randomization, published);
    }

    /** The same with calls taken for independent, though callers be recorded. Tests then reject too often. */
    public Comparison ignoringCallers() {
        return new Comparison(study, dimension, reference, plan, false, randomization, published);
    }

    /**
     * The same with this randomisation test beside, which rearranges callers. It takes most of the time where there is one, and
     * verdicts do not depend on it; so it is left out unless asked for.
     */
    public Comparison with(RandomizationTest test) {
        return new Comparison(study, dimension, reference, plan, callers, Optional.of(test), published);
    }

    /**
     * The same with the counts of waves that have no call records. They tell services, scenarios and profiles apart as finely as
     * they were published, and calls of the other wave are then told apart no more finely.
     *
     * @throws io.github.decroche.study.InvalidValueException if the counts of a wave and outcome do not all tell the same
     */
    public Comparison withPublished(List<PublishedCount> counts) {
        PublishedParts.check(counts);
        return new Comparison(study, dimension, reference, plan, callers, randomization, counts);
    }

    /**
     * Collects calls into the comparison. The collector throws {@link IncomparableException} in the end when there is no
     * reference, or nothing that could be compared with it.
     */
    public Collector<ClassifiedCall, ?, ComparisonResult> collector() {
        OutcomeValues values = new OutcomeValues(allOutcomes(), study.protocol());
        return Collector.of(
                ComparisonTally::new,
                (tally, call) -> tally.add(this, values, call),
                ComparisonTally::addAll,
                tally -> new Assessment(this, tally).result());
    }

    Study study() {
        return study;
    }

    Dimension dimension() {
        return dimension;
    }

    Optional<String> reference() {
        return reference;
    }

    AnalysisPlan plan() {
        return plan;
    }

    /** What calls are matched by, if they are; waves never are. */
    Optional<Matching> matching() {
        return dimension == Dimension.PROFILE ? plan.matching() : Optional.empty();
    }

    boolean regardsCallers() {
        return callers;
    }

    Optional<RandomizationTest> randomization() {
        return randomization;
    }

    /** Whether all is as the study declared it: the plan, the reference profile, callers as clusters. */
    boolean isDeclared() {
        return study.analysisPlan().filter(plan::equals).isPresent()
                && (dimension == Dimension.WAVE || reference.equals(study.referenceProfile()))
                && callers;
    }

    List<PublishedCount> published() {
        return published;
    }

    /** What a verdict is given on: for waves, and where the voice server listens, also what comes before the agent. */
    List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>(plan.outcomes());
        boolean told = outcomes.stream().anyMatch(Outcome::isBeforeAgent);
        if (!told && (dimension == Dimension.WAVE || plan.voiceServerListens())) {
            outcomes.addAll(BEFORE_AGENT);
        }
        return outcomes;
    }

    /** What is checked for balance: what the voice server decides, unless it can tell callers apart. */
    List<Outcome> balanceChecks() {
        return dimension == Dimension.PROFILE && !plan.voiceServerListens() ? BEFORE_AGENT : List.of();
    }

    List<Outcome> allOutcomes() {
        List<Outcome> all = new ArrayList<>(outcomes());
        all.addAll(balanceChecks());
        return all;
    }

    /** What kinds of calls are told apart beside groups and callers: the other of profile and wave, service, scenario. */
    List<Dimension> kinds() {
        return List.of(
                dimension == Dimension.PROFILE ? Dimension.WAVE : Dimension.PROFILE,
                Dimension.SERVICE,
                Dimension.SCENARIO);
    }

    Cell cell(ClassifiedCall call) {
        return new Cell(
                dimension.of(study, call).orElseThrow(),
                GroupKey.of(kinds(), study, call),
                call.call().caller().id());
    }

    /** The stratum that a kind of call belongs to. */
    GroupKey stratum(GroupKey kind) {
        return switch (plan.strata()) {
            case SCENARIO -> kind;
            case SERVICE -> new GroupKey(kind.values().subList(0, 2));
            case NONE -> GroupKey.ALL;
        };
    }
}
