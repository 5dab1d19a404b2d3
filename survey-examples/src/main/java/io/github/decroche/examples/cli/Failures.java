package io.github.decroche.examples.cli;

import io.github.decroche.io.InvalidStudyException;
import io.github.decroche.io.InvalidTableException;
import io.github.decroche.io.UnreadableInputException;
import io.github.decroche.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what goes wrong into a line for people and an exit code. */
final class Failures {
    /** The data has problems. */
    static final int PROBLEMS = 1;

    /** Wrong usage, or input that cannot be read. */
    static final int UNUSABLE = 2;

    /** How picocli's help refuses a command. */
    private static final Pattern UNKNOWN_COMMAND = Pattern.compile("Unknown subcommand '(.*)'\\.");

    /** What to do about a file that the reader takes for one that was made to fill memory. */
    private static final String LARGER = " (--max-size 20G reads up to 20 GiB of it)";

    private Failures() {}

    static int wrongUsage(ParameterException failure, String[] args) {
        CommandLine line = failure.getCommandLine();
        PrintWriter err = line.getErr();
        String message = String.valueOf(failure.getMessage()).replaceFirst("\\.$", "");
        err.println("survey: " + Printable.text(message + hint(failure)));
        err.println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
        return UNUSABLE;
    }

    /** The command or option that was meant by a word that is none. */
    private static String hint(ParameterException failure) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        return unknown(failure)
                .flatMap(typed -> NearestName.to(
                        typed.replaceFirst("=.*", ""),
                        typed.startsWith("-")
                                ? command.optionsMap().keySet()
                                : command.subcommands().keySet()))
                .map(NearestName::hint)
                .orElse("");
    }

    private static Optional<String> unknown(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched.getUnmatched().stream().findFirst();
        }
        Matcher matcher = UNKNOWN_COMMAND.matcher(String.valueOf(failure.getMessage()));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static int failed(Throwable failure, CommandLine line) {
        if (failure instanceof Results.RefusedException refused && refused.isReaderGone()) {
            return SurveyCommand.of(line.getCommandSpec()).hasProblems() ? PROBLEMS : 0;
        }
        message(failure)
                .lines()
                .map(Printable::text)
                .forEach(text -> line.getErr().println("survey: " + text));
        if (isStacktraceAsked(line)) {
            failure.printStackTrace(line.getErr());
        }
        return UNUSABLE;
    }

    private static String message(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return "out of memory (" + cause.getMessage() + "); expected more, such as java -Xmx4g -jar survey.jar";
            }
        }
        if (failure instanceof UnreadableInputException
                || failure instanceof InvalidStudyException
                || failure instanceof InvalidTableException
                || failure instanceof Results.RefusedException) {
            String message = String.valueOf(failure.getMessage());
            return message.endsWith(" times its size") ? message + LARGER : message;
        }
        if (failure instanceof IOException) {
            // the message of a special one is often a file name only
            boolean plain = failure.getClass() == IOException.class;
            return (plain ? "" : failure.getClass().getSimpleName() + ": ") + failure.getMessage();
        }
        if (failure.getCause() instanceof IOException cause) {
            return message(cause); // Jackson and java.util.stream wrap it
        }
        return "a defect of this program, please report it: " + failure + " (--stacktrace shows where)";
    }

    private static boolean isStacktraceAsked(CommandLine line) {
        return SurveyCommand.of(line.getCommandSpec()).stacktrace();
    }
}
