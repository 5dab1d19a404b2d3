package io.github.decroche.examples.cli;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Term;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Reads a number for each value of a dimension: {@code service=caf:42,pole-emploi:38.8}. */
final class DimensionNumbers {
    private static final Pattern NUMBERS = Pattern.compile("([a-z]+)=(.+)");
    private static final Pattern NUMBER = Pattern.compile("(.+):([^:]+)"); // a slot has colons of its own

    private DimensionNumbers() {}

    /** What the numbers of an option are called in messages, and how they look. */
    record Wording(String option, String number, String example) {
        private TypeConversionException refusal(String found) {
            return new TypeConversionException("\"" + found + "\" is not allowed; expected a dimension and the "
                    + number + " of each of its values, such as " + example);
        }
    }

    /** Reads the numbers into what they are numbers of. */
    static <R> R parse(String text, Wording wording, BiFunction<Dimension, Map<String, Double>, R> into) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            throw wording.refusal(text);
        }
        Map<String, Double> of = new LinkedHashMap<>();
        for (String part : numbers.group(2).split(",", -1)) {
            Matcher number = NUMBER.matcher(part);
            if (!number.matches()) {
                throw wording.refusal(part);
            }
            if (of.put(number.group(1), number(number.group(2), part, wording)) != null) {
                throw new TypeConversionException("\"" + part + "\" is not allowed; expected each value once");
            }
        }
        try {
            return into.apply(Term.parse(Dimension.class, wording.option(), numbers.group(1)), of);
        } catch (InvalidValueException e) {
            throw new TypeConversionException(e.problems().get(0).toString());
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static double number(String text, String part, Wording wording) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw wording.refusal(part);
        }
    }
}
