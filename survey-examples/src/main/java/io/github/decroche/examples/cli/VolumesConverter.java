package io.github.decroche.examples.cli;

import io.github.decroche.analysis.Dimension;
import io.github.decroche.analysis.Volumes;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Term;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads volumes: {@code service=caf:42,pole-emploi:38.8}. */
final class VolumesConverter implements ITypeConverter<Volumes> {
    private static final Pattern VOLUMES = Pattern.compile("([a-z]+)=(.+)");
    private static final Pattern VOLUME = Pattern.compile("(.+):([^:]+)"); // a slot has colons of its own

    @Override
    public Volumes convert(String text) {
        Matcher volumes = VOLUMES.matcher(text);
        if (!volumes.matches()) {
            throw refusal(text);
        }
        Map<String, Double> of = new LinkedHashMap<>();
        for (String part : volumes.group(2).split(",", -1)) {
            Matcher volume = VOLUME.matcher(part);
            if (!volume.matches()) {
                throw refusal(part);
            }
            if (of.put(volume.group(1), number(volume.group(2), part)) != null) {
                throw new TypeConversionException("\"" + part + "\" is not allowed; expected each value once");
            }
        }
        try {
            return new Volumes(Term.parse(Dimension.class, "--weights", volumes.group(1)), of);
        } catch (InvalidValueException e) {
            throw new TypeConversionException(e.problems().get(0).toString());
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static double number(String text, String part) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw refusal(part);
        }
    }

    private static TypeConversionException refusal(String found) {
        return new TypeConversionException("\"" + found
                + "\" is not allowed; expected a dimension and the volume of each of its values, such as"
                + " service=caf:42,pole-emploi:38.8");
    }
}
