package io.github.decroche.analysis.agreement;

import io.github.decroche.call.Answer;
import io.github.decroche.call.OfferedAlternative;
import io.github.decroche.call.Redirect;
import io.github.decroche.call.Refusal;
import io.github.decroche.classification.Category;
import io.github.decroche.classification.Information;
import io.github.decroche.study.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One thing that two codings of a call are compared on: what was noted, such as a point said or not, or what the rules concluded
 * from it, such as the category.
 *
 * @param part what kind of thing it is
 * @param scenario the id of the scenario that a point belongs to; only points have one
 * @param of which one of its kind: a point's, a redirect's, an alternative's or a category's id. A category so named stands against
 *     all others; without one the category is compared as a whole
 */
public record CodedItem(Part part, Optional<String> scenario, Optional<String> of) {
    /** The kinds of things compared, in the order of results. */
    public enum Part implements Term {
        /** Whether the answer was recorded; of calls that connected in both files. All others are of answers recorded in both. */
        RECORDED,
        /** Whether a point was said; of calls whose expected answer has that point. */
        POINT,
        /** Whether the caller was sent to one kind of place. */
        REDIRECT,
        /** Whether the agent declined to answer. */
        REFUSED,
        /** Why the agent declined, or that the agent did not. */
        REFUSAL,
        /** Whether the caller said that he has no internet. */
        SAID_NO_INTERNET,
        /** Whether any alternative to the internet was offered. */
        ALTERNATIVE_OFFERED,
        /** Whether one kind of alternative was offered. */
        ALTERNATIVE,
        /** How much of the expected answer was said. Concluded. */
        INFORMATION,
        /** Whether all of it was said. Concluded. */
        COMPLETE,
        /** The category, as a whole or one against all others. Concluded. */
        CATEGORY
    }

    /** The value of {@link Part#REFUSAL} where the agent did not decline. */
    public static final String NOT_REFUSED = "none";

    private static final List<String> YES_NO = List.of("yes", "no");
    private static final List<String> REFUSALS = Stream.concat(
                    Arrays.stream(Refusal.values()).map(Term::id), Stream.of(NOT_REFUSED))
            .toList();
    private static final List<Information> INFORMATION = List.of(Information.values());
    private static final List<String> INFORMATION_IDS =
            INFORMATION.stream().map(Term::id).toList();

    /** The categories of an answer that was judged. */
    private static final List<Category> CATEGORIES = Arrays.stream(Category.values())
            .filter(category -> category.compareTo(Category.REFUSAL) <= 0)
            .toList();

    private static final List<String> CATEGORY_IDS =
            CATEGORIES.stream().map(Term::id).toList();

    static CodedItem of(Part part) {
        return new CodedItem(part, Optional.empty(), Optional.empty());
    }

    static CodedItem of(Part part, Term of) {
        return new CodedItem(part, Optional.empty(), Optional.of(of.id()));
    }

    static CodedItem point(String scenario, String point) {
        return new CodedItem(Part.POINT, Optional.of(scenario), Optional.of(point));
    }

    /** The item's name in files: {@code recorded}, {@code redirect.website}, {@code point.opening.days}, {@code category.refusal}. */
    public String path() {
        return part.id()
                + scenario.map(it -> "." + it).orElse("")
                + of.map(it -> "." + it).orElse("");
    }

    /** The values that a coding can have, in the order of tables: {@code yes} and {@code no}, or the words of a vocabulary. */
    public List<String> values() {
        return switch (part) {
            case REFUSAL -> REFUSALS;
            case INFORMATION -> INFORMATION_IDS;
            case CATEGORY -> of.isPresent() ? YES_NO : CATEGORY_IDS;
            default -> YES_NO;
        };
    }

    /** Whether disagreements are listed under this item: not under each category again, for they are under the category. */
    boolean isListed() {
        return part != Part.CATEGORY || of.isEmpty();
    }

    /** Which of the values a coding has, counted from 0. */
    int valueIn(CallCoding coding) {
        return switch (part) {
            case RECORDED -> yesNo(coding.answer().isPresent());
            case POINT -> yesNo(of.filter(coding.verdict().said()::contains).isPresent());
            case REDIRECT -> yesNo(has(coding, answer -> isIn(answer.redirects())));
            case REFUSED -> yesNo(has(coding, answer -> answer.refusal().isPresent()));
            case REFUSAL ->
                coding.answer().flatMap(Answer::refusal).map(Enum::ordinal).orElse(REFUSALS.size() - 1);
            case SAID_NO_INTERNET -> yesNo(has(coding, Answer::saidNoInternet));
            case ALTERNATIVE_OFFERED ->
                yesNo(has(coding, answer -> !answer.alternatives().isEmpty()));
            case ALTERNATIVE -> yesNo(has(coding, answer -> isIn(answer.alternatives())));
            case INFORMATION ->
                INFORMATION.indexOf(coding.verdict().information().orElse(Information.NONE));
            case COMPLETE -> yesNo(coding.verdict().complete());
            case CATEGORY -> {
                Category category = coding.verdict().category();
                yield of.isPresent() ? yesNo(of.orElseThrow().equals(category.id())) : CATEGORIES.indexOf(category);
            }
        };
    }

    private boolean isIn(Iterable<? extends Term> terms) {
        for (Term term : terms) {
            if (of.orElseThrow().equals(term.id())) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(CallCoding coding, Predicate<Answer> property) {
        return coding.answer().filter(property).isPresent();
    }

    private static int yesNo(boolean yes) {
        return yes ? 0 : 1;
    }

    /** The item, as {@link #path()}. */
    @Override
    public String toString() {
        return path();
    }

    /** What every answer is compared on, points apart. */
    static List<CodedItem> ofEveryAnswer() {
        return Stream.of(
                        Arrays.stream(Redirect.values()).map(it -> of(Part.REDIRECT, it)),
                        Stream.of(Part.REFUSED, Part.REFUSAL, Part.SAID_NO_INTERNET, Part.ALTERNATIVE_OFFERED)
                                .map(CodedItem::of),
                        Arrays.stream(OfferedAlternative.values()).map(it -> of(Part.ALTERNATIVE, it)),
                        Stream.of(Part.INFORMATION, Part.COMPLETE, Part.CATEGORY)
                                .map(CodedItem::of),
                        CATEGORIES.stream().map(it -> of(Part.CATEGORY, it)))
                .flatMap(it -> it)
                .toList();
    }
}
