package io.github.decroche.examples.reconstruction;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Aspect;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.call.Caller;
import io.github.decroche.call.OfferedAlternative;
import io.github.decroche.call.Redirect;
import io.github.decroche.call.Refusal;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.study.Term;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A call in the making: {@link Sample} creates it, and every later step fills in its own part. */
final class Draft {
    final String service;
    final String scenario;
    final String profile;
    final String callerId;
    private final Caller caller;
    final boolean connected;

    /** The row of the answer plan; empty when the call did not connect or its answer is not on record. */
    final Optional<PlanTable.Row> heard;

    /** By {@link OfflineCallers}. */
    boolean saidNoInternet;

    /** By {@link OfflineCallers}. */
    final Set<OfferedAlternative> alternatives = EnumSet.noneOf(OfferedAlternative.class);

    /** By {@link Opinions}. */
    final Map<Aspect, SatisfactionLevel> ratings = new EnumMap<>(Aspect.class);

    /** By {@link Connections}. */
    final List<Dialling> diallings = new ArrayList<>();

    /** By {@link FieldClock}: the start of each dialling, local time. */
    final List<LocalDateTime> starts = new ArrayList<>();

    Draft(PlanTable.Row scenario, String profile, Caller caller, boolean connected, Optional<PlanTable.Row> heard) {
        this.service = scenario.text("service");
        this.scenario = scenario.text("scenario");
        this.profile = profile;
        this.callerId = caller.id().orElseThrow();
        this.caller = caller;
        this.connected = connected;
        this.heard = heard;
    }

    Set<Redirect> redirects() {
        Set<Redirect> redirects = EnumSet.noneOf(Redirect.class);
        heard.ifPresent(row ->
                row.words("redirects").forEach(word -> redirects.add(Term.parse(Redirect.class, "redirects", word))));
        return redirects;
    }

    LocalDateTime startedAt() {
        return starts.get(0);
    }

    Call call(String id) {
        return Call.builder()
                .id(id)
                .wave(FieldPlan.WAVE)
                .service(service)
                .scenario(scenario)
                .profile(profile)
                .caller(caller)
                .addAllAttempts(attempts())
                .answer(heard.map(this::answer))
                .putAllRatings(ratings)
                .build();
    }

    private List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < diallings.size(); i++) {
            attempts.add(diallings.get(i).attempt(starts.get(i).atZone(FieldPlan.ZONE)));
        }
        return attempts;
    }

    private Answer answer(PlanTable.Row row) {
        return Answer.builder()
                .addAllPoints(row.words("points"))
                .addAllRedirects(redirects())
                .refusal(row.words("refusal").stream()
                        .map(word -> Term.parse(Refusal.class, "refusal", word))
                        .findFirst())
                .saidNoInternet(saidNoInternet)
                .addAllAlternatives(alternatives)
                .build();
    }
}
