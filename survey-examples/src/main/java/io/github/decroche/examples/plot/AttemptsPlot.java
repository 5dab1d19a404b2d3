package io.github.decroche.examples.plot;

import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Synthesis;
import java.util.ArrayList;
import java.util.List;

/** At which attempt calls connected, if at all. */
final class AttemptsPlot {
    private static final int ROW = 34;

    private final Sheet sheet;

    AttemptsPlot(Sheet sheet) {
        this.sheet = sheet;
    }

    Plot of(Synthesis synthesis) {
        StackedShares shares = new StackedShares(
                sheet, kinds(synthesis.all().connectedAtAttempt().size()));
        sheet.sorted(synthesis)
                .forEach(group -> shares.add(sheet.name(synthesis.dimensions(), group.key(), 0), counts(group)));
        shares.addAll(sheet.labels().text("all"), counts(synthesis.all()));
        String title = sheet.labels().text("attempts.title");
        return new Plot(
                "attempts",
                new Plot.Words(title, description(synthesis.all()), method(synthesis.all())),
                List.of(shares.table(
                        sheet.heading(synthesis.dimensions()), sheet.labels().text("column.done"))),
                sheet.width(),
                List.of(shares.part(title, ROW)));
    }

    private List<Look.Swatch> kinds(int attempts) {
        List<Look.Swatch> kinds = new ArrayList<>();
        for (int attempt = 0; attempt < attempts; attempt++) {
            kinds.add(new Look.Swatch(
                    Palette.attempt(attempt, attempts), sheet.labels().text("attempts.at", attempt + 1)));
        }
        kinds.add(new Look.Swatch(Palette.NOTHING, sheet.labels().text("category.not-connected")));
        return kinds;
    }

    /** How many calls connected at each attempt, and how many at none. */
    private static List<Long> counts(GroupSummary group) {
        List<Long> counts = new ArrayList<>(group.connectedAtAttempt());
        counts.add(group.censoredWaits());
        return counts;
    }

    private static long done(GroupSummary group) {
        return group.calls() - group.incomplete();
    }

    private String method(GroupSummary all) {
        return sheet.labels().text("attempts.method", done(all), all.incomplete());
    }

    private String description(GroupSummary all) {
        long done = done(all);
        if (done == 0) {
            return sheet.labels().text("nothing");
        }
        long first = all.connectedAtAttempt().get(0);
        long later = done - first - all.censoredWaits();
        return sheet.labels()
                .text(
                        "attempts.description",
                        done,
                        sheet.labels().percent((double) first / done),
                        sheet.labels().percent((double) later / done),
                        sheet.labels().percent((double) all.censoredWaits() / done));
    }
}
