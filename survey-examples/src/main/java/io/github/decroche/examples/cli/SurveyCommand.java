package io.github.decroche.examples.cli;

import java.io.OutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the commands. */
@Command(
        name = "survey",
        description =
                "Telephone mystery-shopping studies of public services: check calls, judge answers, publish figures.",
        mixinStandardHelpOptions = true,
        versionProvider = SurveyCommand.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the data has problems; all are listed, the good calls are processed",
            "2:wrong usage or unreadable input"
        },
        subcommands = {
            DemoCommand.class,
            ValidateCommand.class,
            ClassifyCommand.class,
            SummarizeCommand.class,
            WaitsCommand.class,
            RatingsCommand.class,
            CompareCommand.class,
            AttemptsCommand.class,
            AgreementCommand.class,
            ExplainCommand.class,
            CheckTableCommand.class,
            RulesCommand.class,
            PlanCommand.class,
            SimulateCommand.class,
            HelpCommand.class
        })
final class SurveyCommand implements Runnable {
    private final OutputStream out;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program a failure came from.")
    private boolean stacktrace;

    SurveyCommand(OutputStream out) {
        this.out = out;
    }

    /** Standard output as bytes, for results that are files. */
    static OutputStream out(CommandSpec command) {
        return ((SurveyCommand) command.root().userObject()).out;
    }

    boolean stacktrace() {
        return stacktrace;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? Try: survey --help");
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = SurveyCommand.class.getPackage().getImplementationVersion();
            return new String[] {"survey " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
