package io.github.decroche.benchmark;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Call;
import io.github.decroche.call.Redirect;
import io.github.decroche.classification.Category;
import java.util.List;

/**
 * The ceiling: calls that were turned into numbers beforehand, and a verdict that is a category and nothing else. Bits from the
 * right: two for where the call stands, three for the scenario, one each for a refusal, the website and elsewhere, then the points.
 */
final class BitMasks {
    private static final List<String> SCENARIOS = List.of(
            "caf-housing-aid-information",
            "caf-housing-aid-formalities",
            "pole-emploi-benefit-information",
            "pole-emploi-benefit-formalities",
            "assurance-maladie-card-formalities",
            "assurance-retraite-age-information",
            "assurance-retraite-claim-formalities");
    private static final int MAX_ATTEMPTS = 3;
    private static final int ANSWERED = 0;
    private static final int NOT_RECORDED = 1;
    private static final int EXHAUSTED = 2;
    private static final int INCOMPLETE = 3;
    private static final int REFUSED = 1 << 5;
    private static final int WEBSITE = 1 << 6;
    private static final int ELSEWHERE = 1 << 7;
    private static final int POINTS = 8;

    private final int[] masks;

    private BitMasks(int[] masks) {
        this.masks = masks;
    }

    static BitMasks of(List<Call> calls) {
        return new BitMasks(calls.stream().mapToInt(BitMasks::mask).toArray());
    }

    private static int mask(Call call) {
        if (!call.isConnected()) {
            return call.attempts().size() == MAX_ATTEMPTS ? EXHAUSTED : INCOMPLETE;
        }
        return call.answer()
                .map(answer -> ANSWERED | SCENARIOS.indexOf(call.scenario()) << 2 | mask(call.scenario(), answer))
                .orElse(NOT_RECORDED);
    }

    private static int mask(String scenario, Answer answer) {
        boolean website = answer.redirects().contains(Redirect.WEBSITE);
        int mask = answer.refusal().isPresent() ? REFUSED : 0;
        mask |= website ? WEBSITE : 0;
        mask |= answer.redirects().size() > (website ? 1 : 0) ? ELSEWHERE : 0;
        for (String point : answer.points()) {
            mask |= 1 << (POINTS + HandWritten.points(scenario).indexOf(point));
        }
        return mask;
    }

    /** The categories of the calls. */
    Category[] categories() {
        Category[] categories = new Category[masks.length];
        for (int i = 0; i < masks.length; i++) {
            categories[i] = category(masks[i]);
        }
        return categories;
    }

    private static Category category(int mask) {
        return switch (mask & 3) {
            case NOT_RECORDED -> Category.NOT_RECORDED;
            case EXHAUSTED -> Category.NOT_CONNECTED;
            case INCOMPLETE -> Category.INCOMPLETE;
            default -> categoryOfAnswer(mask);
        };
    }

    private static Category categoryOfAnswer(int mask) {
        int said = mask >> POINTS;
        if (said == 0) {
            if ((mask & REFUSED) != 0) {
                return Category.REFUSAL;
            }
            if ((mask & WEBSITE) != 0) {
                return Category.REDIRECT_ONLY;
            }
            return (mask & ELSEWHERE) != 0 ? Category.SENT_ELSEWHERE : Category.NO_INFORMATION;
        }
        if (isFull(mask >> 2 & 7, said)) {
            return Category.SATISFACTORY;
        }
        return (mask & WEBSITE) != 0 ? Category.SUCCINCT_PLUS_REDIRECT : Category.PARTIAL;
    }

    private static boolean isFull(int scenario, int said) {
        return switch (scenario) {
            case 0, 3, 5 -> (said & 0b11) == 0b11;
            case 1, 2 -> Integer.bitCount(said) >= 2;
            case 4 -> said == 0b111;
            default -> (said & 0b001) != 0 && (said & 0b110) != 0;
        };
    }
}
