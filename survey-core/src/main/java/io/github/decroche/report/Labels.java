package io.github.decroche.report;

import io.github.decroche.classification.Category;
import io.github.decroche.statistics.ConfidenceLevel;
import io.github.decroche.statistics.proportion.Share;
import io.github.decroche.study.Condition;
import io.github.decroche.study.DateRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the reports: French for French locales, English for all others. */
public final class Labels {
    static final double NANOS_IN_SECOND = 1e9;

    private final Locale locale;
    private final List<ResourceBundle> words;

    private Labels(Locale locale, List<ResourceBundle> words) {
        this.locale = locale;
        this.words = words;
    }

    /** The words in the language of a locale, with numbers as it writes them. */
    public static Labels in(Locale locale) {
        return new Labels(
                locale, List.of(ResourceBundle.getBundle(Labels.class.getPackageName() + ".labels", language(locale))));
    }

    /**
     * The same with the words of another bundle besides, whose English texts are in its root: {@code name.properties} and
     * {@code name_fr.properties} beside the class that uses them.
     */
    public Labels with(Class<?> user, String name) {
        ResourceBundle more =
                ResourceBundle.getBundle(user.getPackageName() + "." + name, language(locale), user.getClassLoader());
        return new Labels(locale, Stream.concat(Stream.of(more), words.stream()).toList());
    }

    /** French, or the root, whose bundle is the English one. Asking by name keeps the machine's own locale out of the matter. */
    private static Locale language(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ROOT;
    }

    /** The language of the words. */
    public Locale locale() {
        return locale;
    }

    /** The name of a category. */
    public String of(Category category) {
        return text("category." + category.id());
    }

    /** A condition in words: {@code each of (personal-space, at least one of (france-services, local-fund))}. */
    public String of(Condition condition) {
        if (condition instanceof Condition.AtLeast atLeast) {
            int of = atLeast.parts().size();
            String name = atLeast.count() == of ? "all" : atLeast.count() == 1 ? "any" : "atLeast";
            String parts = atLeast.parts().stream().map(this::of).collect(Collectors.joining(", "));
            return of == 1 ? parts : text("condition." + name, atLeast.count(), parts);
        }
        return condition.toString();
    }

    /** A period in words: {@code from 2016-01-01}. */
    public String of(DateRange range) {
        String from = range.from().map(LocalDate::toString).orElse("");
        String to = range.to().map(LocalDate::toString).orElse("");
        String name = from.isEmpty() ? to.isEmpty() ? "always" : "to" : to.isEmpty() ? "from" : "fromTo";
        return text("dates." + name, from, to);
    }

    /** A text of the reports with its gaps filled: {@code %1$s} stands for the first of the values. */
    public String text(String key, Object... values) {
        return String.format(locale, text(key), values);
    }

    /** A text in the form for a count: {@code key.one} for 1, and in French for 0 as well, else {@code key.many}. */
    public String counted(String key, long count, Object... values) {
        boolean one = count == 1 || (count == 0 && language(locale).equals(Locale.FRENCH));
        return text(key + (one ? ".one" : ".many"), values);
    }

    /** A text of the reports. */
    public String text(String key) {
        return words.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElse(words.get(0))
                .getString(key);
    }

    /** A share as a percentage with one decimal; a dash where it is of nothing. */
    public String percent(Share share) {
        return share.estimate().isPresent() ? percent(share.estimate().getAsDouble()) : FigureRows.NONE;
    }

    /** A share as a percentage with one decimal: {@code 46.3 %}. */
    public String percent(double share) {
        return percent(share, 1);
    }

    /** A share as a percentage with so many decimals. */
    public String percent(double share, int decimals) {
        return number(share * 100, decimals) + "\u00A0%";
    }

    /** A confidence level as a percentage with the decimals that it has: {@code 95 %}, {@code 99.9 %}. */
    public String level(ConfidenceLevel level) {
        BigDecimal percent = BigDecimal.valueOf(level.value()).movePointRight(2).stripTrailingZeros();
        return percent(level.value(), Math.max(0, percent.scale()));
    }

    /** A difference of shares in points with one decimal and its sign: {@code +26.3 pts}. */
    public String points(double difference) {
        return signed(difference) + "\u00A0pts";
    }

    /** A difference of shares as a number of points with one decimal and its sign: {@code −3.0}; 0 has none. */
    public String signed(double difference) {
        return signed(difference * 100, 1);
    }

    /** A number with its sign, which 0 has not. */
    public String signed(double value, int decimals) {
        String magnitude = number(Math.abs(value), decimals);
        boolean zero = magnitude.equals(number(0, decimals));
        return (zero ? "" : value < 0 ? "−" : "+") + magnitude;
    }

    /** A number with so many decimals. */
    public String number(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP); // has no −0
        return String.format(locale, "%." + decimals + "f", rounded);
    }

    /** A duration as minutes with two decimals: {@code 11.40 min}. */
    public String minutes(Duration duration) {
        return minutes(duration.toNanos() / NANOS_IN_SECOND);
    }

    /** A number of seconds as minutes with two decimals. */
    public String minutes(double seconds) {
        return number(seconds / 60, 2) + "\u00A0min";
    }
}
