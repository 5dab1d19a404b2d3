package io.github.decroche.examples.cli;

import io.github.decroche.fieldwork.PlanDimension;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Term;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a dimension of plans. */
final class PlanDimensionConverter implements ITypeConverter<PlanDimension>, Iterable<String> {
    @Override
    public PlanDimension convert(String name) {
        try {
            return Term.parse(PlanDimension.class, "--by", name);
        } catch (InvalidValueException e) {
            throw new TypeConversionException(e.problems().get(0).toString());
        }
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(PlanDimension.values()).map(PlanDimension::id).iterator();
    }
}
