package io.github.decroche.fieldwork;

import io.github.decroche.call.Call;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.study.CallingHours;
import io.github.decroche.study.Study;
import io.github.decroche.study.TimeSlot;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far the fieldwork has come: the calls made set against those planned.
 *
 * <p>A call made is the planned one of its id, when profile, service and scenario agree. Else it is the earliest planned call
 * of its profile and scenario that is still open: of its caller, day and slot; of its caller; of any caller, who was replaced.
 * A call that is none of these is outside the plan: it is counted, and listed. The order in which the calls come does not
 * matter. Calls of other waves are counted apart.
 *
 * <p>Quotas do not depend on that matching: they count calls planned and calls made of each kind, a call made by where, when
 * and by whom it was made. So planned + extra = done + unfinished + missing, for each of them.
 */
public final class Progress {
    /** How many days after a moment the next slot is looked for: a year of holidays is no calling hours. */
    private static final int DAYS_AHEAD = 366;

    private final Study study;
    private final CallPlan plan;
    private final List<Call> calls;
    private final long ofOtherWaves;
    private final PlanMatching matching;

    private Progress(Study study, CallPlan plan, Collection<Call> all) {
        this.study = study;
        this.plan = plan;
        this.calls = all.stream()
                .filter(call -> call.wave().equals(plan.wave()))
                .sorted(Comparator.comparing((Call call) -> call.startedAt().toInstant())
                        .thenComparing(Call::id)
                        .thenComparing(Call::toString))
                .toList();
        this.ofOtherWaves = (long) all.size() - calls.size();
        this.matching = new PlanMatching(study, plan, calls);
    }

    /** Collects calls that fit the study, each with no more attempts than its protocol allows. It holds all of them. */
    public static Collector<Call, ?, Progress> collector(Study study, CallPlan plan) {
        return Collectors.collectingAndThen(Collectors.toList(), calls -> new Progress(study, plan, calls));
    }

    /** The progress of these calls. */
    public static Progress of(Study study, CallPlan plan, Collection<Call> calls) {
        return new Progress(study, plan, calls);
    }

    /** The calls of all kinds together. */
    public Quota total() {
        return quotas(List.of()).stream().findFirst().orElse(new Quota(List.of(), 0, 0, 0));
    }

    /** The calls of each kind that was planned or made, in the order of the study. */
    public List<Quota> quotas(List<PlanDimension> by) {
        Map<List<Optional<String>>, long[]> counts = new HashMap<>();
        for (PlannedCall call : plan.calls()) {
            count(counts, by, dimension -> Optional.of(dimension.of(call)))[0]++;
        }
        for (Call call : calls) {
            count(counts, by, dimension -> dimension.of(study, call))[isDone(call) ? 1 : 2]++;
        }
        return counts.entrySet().stream()
                .map(entry -> new Quota(entry.getKey(), entry.getValue()[0], entry.getValue()[1], entry.getValue()[2]))
                .sorted(order(by))
                .toList();
    }

    private static long[] count(
            Map<List<Optional<String>>, long[]> counts,
            List<PlanDimension> by,
            Function<PlanDimension, Optional<String>> value) {
        return counts.computeIfAbsent(by.stream().map(value).toList(), key -> new long[3]);
    }

    private Comparator<Quota> order(List<PlanDimension> by) {
        Comparator<Quota> order = Comparator.comparingInt(quota -> quota.key().size()); // all have the same
        for (int i = 0; i < by.size(); i++) {
            int at = i;
            Comparator<String> values = by.get(i).order(study);
            order = order.thenComparing(quota -> quota.key().get(at).isEmpty())
                    .thenComparing(quota -> quota.key().get(at).orElse(""), values);
        }
        return order;
    }

    private boolean isDone(Call call) {
        return Disposition.of(study.protocol(), call.attempts()).isDone();
    }

    /** The calls made that were not planned, in the order of time. */
    public List<Call> outside() {
        return matching.outside();
    }

    /** The calls made under the id of a planned one and otherwise than planned, in the order of time. */
    public List<Deviation> deviations() {
        Map<String, PlannedCall> planned = new HashMap<>();
        plan.calls().forEach(call -> planned.put(call.id(), call));
        List<Deviation> deviations = new ArrayList<>();
        for (Call call : calls) {
            PlannedCall its = planned.get(call.id());
            if (its != null && Deviation.isOne(its, call)) {
                deviations.add(new Deviation(its, call));
            }
        }
        return deviations;
    }

    /** How many calls belong to other waves than the plan. */
    public long ofOtherWaves() {
        return ofOtherWaves;
    }

    /**
     * All that remains to be called, the most urgent first: calls begun, the longest ago first; planned calls of the present
     * slot whose day has passed, those of the present weekday first; those of this day and slot; then those of other
     * slots that have passed; then those to come. Outside the hours of calling the present slot is the next one. A planned call
     * that is still to be made although its id is that of a call made says so.
     */
    public List<NextCall> next(ZonedDateTime at) {
        List<NextCall> next = new ArrayList<>();
        IdentityHashMap<Call, PlannedCall> planned = new IdentityHashMap<>();
        matching.made().forEach((its, call) -> planned.put(call, its));
        calls.stream()
                .filter(call -> !isDone(call))
                .map(call ->
                        new NextCall(Due.UNFINISHED, Optional.ofNullable(planned.get(call)), Optional.of(call), false))
                .forEach(next::add);
        Set<String> taken = calls.stream().map(Call::id).collect(Collectors.toSet());
        Optional<Moment> present = moment(at.withZoneSameInstant(study.zone()).toLocalDateTime());
        matching.open().stream()
                .map(call -> new NextCall(
                        present.map(moment -> moment.due(call)).orElse(Due.LATER),
                        Optional.of(call),
                        Optional.empty(),
                        taken.contains(call.id())))
                .sorted(Comparator.comparing(NextCall::due)
                        .thenComparing(call -> call.due() == Due.OVERDUE
                                && !present.map(moment -> moment.isOnWeekdayOf(call))
                                        .orElse(false)))
                .forEach(next::add);
        return next;
    }

    /** The slot that holds a time, else the first one after it. */
    private Optional<Moment> moment(LocalDateTime local) {
        CallingHours hours = study.hours();
        if (hours.contains(local)) {
            return hours.slotAt(local.toLocalTime()).map(slot -> new Moment(local.toLocalDate(), slot));
        }
        return Stream.iterate(local.toLocalDate(), day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(day -> hours.slots().stream().map(slot -> new Moment(day, slot)))
                .filter(moment ->
                        hours.contains(moment.start()) && moment.start().isAfter(local))
                .findFirst();
    }

    /** A slot of a day. */
    private record Moment(LocalDate day, TimeSlot slot) {
        LocalDateTime start() {
            return day.atTime(slot.start());
        }

        Due due(PlannedCall call) {
            int days = call.date().compareTo(day);
            if (call.slot().equals(slot) && days <= 0) {
                return days < 0 ? Due.OVERDUE : Due.NOW;
            }
            boolean passed = days < 0 || (days == 0 && call.slot().start().isBefore(slot.start()));
            return passed ? Due.OVERDUE_IN_ANOTHER_SLOT : Due.LATER;
        }

        boolean isOnWeekdayOf(NextCall call) {
            return call.planned().orElseThrow().weekday() == day.getDayOfWeek();
        }
    }
}
