package io.github.decroche.analysis;

import io.github.decroche.classification.AnswerPattern;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.Classification;
import io.github.decroche.classification.Information;

/** A judge for tests of the analysis: two points make an answer satisfactory, as in the town hall's study. */
public final class TableJudge {
    private TableJudge() {}

    /** The verdict on an answer. */
    public static Classification judge(AnswerPattern pattern) {
        int said = pattern.said().size();
        Information information = said >= 2 ? Information.FULL : said == 1 ? Information.SUCCINCT : Information.NONE;
        return Classification.builder()
                .category(category(pattern, information))
                .information(information)
                .complete(said == (pattern.scenario().equals("opening") ? 2 : 3))
                .build();
    }

    private static Category category(AnswerPattern pattern, Information information) {
        return switch (information) {
            case FULL -> Category.SATISFACTORY;
            case SUCCINCT -> pattern.sentToWebsite() ? Category.SUCCINCT_PLUS_REDIRECT : Category.PARTIAL;
            case NONE -> {
                if (pattern.refused()) {
                    yield Category.REFUSAL;
                }
                if (pattern.sentToWebsite()) {
                    yield Category.REDIRECT_ONLY;
                }
                yield pattern.sentElsewhere() ? Category.SENT_ELSEWHERE : Category.NO_INFORMATION;
            }
        };
    }
}
