package io.github.decroche.examples.cli;

import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.StudyReader;
import io.github.decroche.protocol.ReferenceDate;
import io.github.decroche.study.Study;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The study and the day by whose law it judges, as every command takes them. */
final class StudyOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--study",
            paramLabel = "ID-or-file",
            description = "The study: " + Study2022.ID + " (bundled, the default), or a study file.")
    private String name = Study2022.ID;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            converter = DayConverter.class,
            description =
                    "Hold answers to what is expected on this day (such as 2024-01-31), not on that of each call.")
    private @Nullable LocalDate day;

    private @Nullable JudgedStudy judged;

    /** The study that was asked for, with the judge of its calls. */
    JudgedStudy judgedStudy() {
        if (judged == null) {
            judged = isBundled()
                    ? JudgedStudy.bundled(referenceDate())
                    : JudgedStudy.ofStudyFile(StudyReader.read(file()), referenceDate());
        }
        return judged;
    }

    /** The study that was asked for, where nothing is to be judged. */
    Study definition() {
        return isBundled() ? Study2022.definition() : StudyReader.read(file());
    }

    /** Whether the bundled study was asked for, which the bundled rules judge. */
    boolean isBundled() {
        return name.equals(Study2022.ID);
    }

    /** The day that was named, if any. */
    Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    private ReferenceDate referenceDate() {
        return day().map(ReferenceDate::on).orElseGet(ReferenceDate::ofEachCall);
    }

    private Path file() {
        Path file = path(spec, name);
        if (!Files.exists(file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--study: \"" + name + "\" is not allowed; expected " + Study2022.ID + " or a study file");
        }
        return file;
    }

    /** The file of that name. */
    static Path path(CommandSpec spec, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), FileNames.refusal(name), e);
        }
    }
}
