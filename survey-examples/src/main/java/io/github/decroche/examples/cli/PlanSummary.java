package io.github.decroche.examples.cli;

import io.github.decroche.fieldwork.CallPlan;
import io.github.decroche.fieldwork.PlanDimension;
import io.github.decroche.fieldwork.PlanRequest;
import io.github.decroche.fieldwork.PlannedCall;
import java.io.PrintWriter;

/** What a plan that was drawn has become: how even it is, and what nobody will be able to tell apart. */
final class PlanSummary {
    private PlanSummary() {}

    static void tell(PlanRequest request, CallPlan plan, PrintWriter err) {
        err.printf(
                "%d calls of wave %s by %d callers on %d days, seed %d%n",
                plan.calls().size(),
                plan.wave(),
                plan.calls().stream().map(PlannedCall::caller).distinct().count(),
                plan.calls().stream().map(PlannedCall::date).distinct().count(),
                request.seed());
        err.printf(
                "numbers of calls differ by at most: profiles in a scenario %d, slots in a profile %d, weekdays in a"
                        + " profile %d, weekdays in a slot %d; a caller has at most %d in a slot of a day%n",
                plan.unevenness(PlanDimension.PROFILE, PlanDimension.SCENARIO),
                plan.unevenness(PlanDimension.SLOT, PlanDimension.PROFILE),
                plan.unevenness(PlanDimension.WEEKDAY, PlanDimension.PROFILE),
                plan.unevenness(PlanDimension.WEEKDAY, PlanDimension.SLOT),
                plan.mostPerSlot());
        if (plan.unevenness(PlanDimension.WEEKDAY, PlanDimension.SLOT) > 1) {
            err.println(
                    "warning: no plan was found whose weekdays differ by at most 1 in each slot; another --seed or number"
                            + " of calls may have one");
        }
        plan.profilesOfOneCaller()
                .forEach(profile -> err.printf(
                        "warning: one caller alone plays %s: profile and caller cannot be told apart%n", profile));
        request.profilesOfOneGender()
                .forEach(profile -> err.printf(
                        "warning: callers of one gender play %s: profile and gender cannot be told apart%n", profile));
    }
}
