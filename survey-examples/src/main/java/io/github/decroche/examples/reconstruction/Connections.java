package io.github.decroche.examples.reconstruction;

import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.study.Term;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the attempts end: at which one each call connects, after what real wait, and how those before it failed. */
final class Connections {
    /** Five minutes: what was announced beyond it makes the caller hang up, and waited in vain makes him give up. */
    private static final int LIMIT = 5;

    private static final int ATTEMPTS = 3;

    /** The seed is one of those under which the waits of profiles, and of women and men, do not differ by chance. */
    private final Deal deal = new Deal(2022_41);

    void fill(List<Draft> drafts) {
        for (PlanTable.Row service : FieldPlan.CONNECTIONS.rows()) {
            PlanTable.Row failures =
                    FieldPlan.FAILURES.where("service", service.text("service")).get(0);
            List<Draft> calls = drafts.stream()
                    .filter(draft -> draft.service.equals(service.text("service")))
                    .toList();
            calls.stream().filter(draft -> !draft.connected).forEach(draft -> fail(draft, ATTEMPTS, failures));
            connect(deal.spread(calls.stream().filter(draft -> draft.connected).toList()), service, failures);
        }
    }

    /**
     * Third attempts choose their wait first, then the second: no connected call is to have waited longer than the 15
     * minutes that count for one that did not connect.
     */
    private void connect(List<Draft> connected, PlanTable.Row service, PlanTable.Row failures) {
        List<Integer> waits = deal.shuffled(SkewedWaits.ofMean(service.integer("wait in seconds"), connected.size()));
        int from = service.integer("first");
        int to = from + service.integer("second");
        connect(connected.subList(to, connected.size()), 3, waits, failures);
        connect(connected.subList(from, to), 2, waits, failures);
        connect(connected.subList(0, from), 1, waits, failures);
    }

    private void connect(List<Draft> connected, int attempt, List<Integer> waits, PlanTable.Row failures) {
        int longest = (ATTEMPTS - attempt + 1) * LIMIT * 60;
        for (Draft draft : connected) {
            Integer wait = waits.stream()
                    .filter(seconds -> seconds <= longest)
                    .findFirst()
                    .orElseThrow();
            waits.remove(wait);
            fail(draft, attempt - 1, failures);
            draft.diallings.add(connection(wait));
        }
    }

    /** Two in three hear an announcement, about right but never over the limit: else they would have hung up. */
    private Dialling connection(int seconds) {
        Dialling dialling = Dialling.of(AttemptOutcome.CONNECTED).after(Duration.ofSeconds(seconds));
        int about = seconds / 60 + deal.between(0, 2);
        return deal.between(1, 3) == 1 ? dialling : dialling.announcing(minutes(Math.min(LIMIT, Math.max(1, about))));
    }

    private void fail(Draft draft, int times, PlanTable.Row failures) {
        for (int i = 0; i < times; i++) {
            draft.diallings.add(failure(outcome(failures)));
        }
    }

    private AttemptOutcome outcome(PlanTable.Row failures) {
        int left = deal.between(1, 100);
        List<Map.Entry<String, String>> columns =
                new ArrayList<>(failures.cells().entrySet());
        for (Map.Entry<String, String> column : columns.subList(1, columns.size())) {
            left -= Integer.parseInt(column.getValue());
            if (left <= 0) {
                return Term.parse(AttemptOutcome.class, "outcome", column.getKey());
            }
        }
        throw new IllegalStateException(failures + ": a hundred expected");
    }

    private Dialling failure(AttemptOutcome outcome) {
        Dialling dialling = Dialling.of(outcome);
        return switch (outcome) {
            case ANNOUNCED_TOO_LONG ->
                dialling.announcing(minutes(LIMIT + 1 + deal.between(0, 19) * deal.between(0, 19) / 19));
            case WAITED_IN_VAIN ->
                dialling.announcing(minutes(deal.between(2, LIMIT))).after(minutes(LIMIT));
            case CLOSED ->
                dialling.announcing(minutes(deal.between(2, LIMIT)))
                        .after(Duration.ofSeconds(deal.between(120, LIMIT * 60)));
            case DROPPED -> dialling.after(Duration.ofSeconds(deal.between(10, 240)));
            case NO_ANSWER -> dialling.after(Duration.ofSeconds(deal.between(40, 90)));
            case BUSY, CONNECTED -> dialling;
        };
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
