package io.github.decroche.examples.plot;

import io.github.decroche.analysis.GroupSummary;
import io.github.decroche.analysis.Measure;
import io.github.decroche.analysis.Synthesis;
import io.github.decroche.classification.Category;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What recorded answers came to, from good to bad. */
final class CategoriesPlot {
    /** The categories of recorded answers, from good to bad. */
    private static final List<Category> ANSWERS = Arrays.stream(Category.values())
            .filter(category -> category.compareTo(Category.NOT_RECORDED) < 0)
            .toList();

    private static final int ROW = 36;
    /** Names take more lines where there is less room. */
    private static final int NARROW_ROW = 60;

    private final Sheet sheet;

    CategoriesPlot(Sheet sheet) {
        this.sheet = sheet;
    }

    Plot of(Synthesis synthesis) {
        StackedShares shares = new StackedShares(sheet, kinds());
        List<GroupSummary> groups = sheet.sorted(synthesis);
        groups.forEach(group -> shares.add(name(synthesis, group), counts(group)));
        String title = sheet.labels().text("categories.title");
        return new Plot(
                "categories",
                new Plot.Words(title, description(synthesis, groups), method(synthesis.all())),
                List.of(shares.table(
                        sheet.heading(synthesis.dimensions()), sheet.labels().text("column.answers"))),
                sheet.width(),
                List.of(shares.part(title, sheet.isNarrow() ? NARROW_ROW : ROW)));
    }

    private String name(Synthesis synthesis, GroupSummary group) {
        return sheet.name(synthesis.dimensions(), group.key(), 0);
    }

    private List<Look.Swatch> kinds() {
        return ANSWERS.stream()
                .map(category -> new Look.Swatch(
                        Palette.ordered(ANSWERS.indexOf(category), ANSWERS.size()),
                        sheet.labels().of(category)))
                .toList();
    }

    private static List<Long> counts(GroupSummary group) {
        return ANSWERS.stream()
                .map(category -> group.categories().getOrDefault(category, 0L))
                .toList();
    }

    private String method(GroupSummary all) {
        return sheet.labels()
                .text(
                        "categories.method",
                        all.rate(Measure.SATISFACTORY).of(),
                        all.categories().getOrDefault(Category.NOT_RECORDED, 0L));
    }

    private String description(Synthesis synthesis, List<GroupSummary> groups) {
        List<GroupSummary> answered = groups.stream()
                .filter(group -> group.rate(Measure.SATISFACTORY).of() > 0)
                .toList();
        if (answered.isEmpty()) {
            return sheet.labels().text("nothing");
        }
        Comparator<GroupSummary> bySatisfactory = Comparator.comparingDouble(
                group -> group.rate(Measure.SATISFACTORY).estimate().orElseThrow());
        GroupSummary least = answered.stream().min(bySatisfactory).orElseThrow();
        GroupSummary most = answered.stream().max(bySatisfactory).orElseThrow();
        return sheet.labels()
                .text(
                        "categories.description",
                        name(synthesis, least),
                        sheet.percent(least.rate(Measure.SATISFACTORY)),
                        name(synthesis, most),
                        sheet.percent(most.rate(Measure.SATISFACTORY)));
    }
}
