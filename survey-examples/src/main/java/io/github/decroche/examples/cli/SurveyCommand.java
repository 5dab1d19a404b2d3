package io.github.decroche.examples.cli;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine;
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
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey demo",
            "      The study of 2022, its table, and its files in survey-2022.",
            "  survey summarize survey-2022/calls.ndjson --by service,profile",
            "      The figures of a call file, here the one that demo wrote.",
            "  survey init my-study",
            "      A small study to begin your own with."
        })
final class SurveyCommand implements Runnable {
    /** What stands above the examples in the help of every command. */
    static final String EXAMPLES = "%nExamples:%n";

    /** The commands by name, in the order in which help lists them. */
    private static final Map<String, Class<?>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("demo", DemoCommand.class);
        COMMANDS.put("validate", ValidateCommand.class);
        COMMANDS.put("classify", ClassifyCommand.class);
        COMMANDS.put("summarize", SummarizeCommand.class);
        COMMANDS.put("waits", WaitsCommand.class);
        COMMANDS.put("ratings", RatingsCommand.class);
        COMMANDS.put("compare", CompareCommand.class);
        COMMANDS.put("attempts", AttemptsCommand.class);
        COMMANDS.put("agreement", AgreementCommand.class);
        COMMANDS.put("explain", ExplainCommand.class);
        COMMANDS.put("check-table", CheckTableCommand.class);
        COMMANDS.put("rules", RulesCommand.class);
        COMMANDS.put("report", ReportCommand.class);
        COMMANDS.put("plan", PlanCommand.class);
        COMMANDS.put("pseudonymize", PseudonymizeCommand.class);
        COMMANDS.put("simulate", SimulateCommand.class);
        COMMANDS.put("init", InitCommand.class);
        COMMANDS.put("generate-completion", CompletionCommand.class);
        COMMANDS.put("help", HelpCommand.class);
    }

    /** Those of picocli's own command, which has none. */
    private static final String[] HELP_EXAMPLES = {
        "  survey help summarize", "      What summarize does, and its options.", "  survey help", "      All commands."
    };

    /** The commands that are about the others. */
    private static final Set<Class<?>> OF_ALL = Set.of(HelpCommand.class, CompletionCommand.class);

    private final OutputStream out;
    private final StandardError err;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program a failure came from.")
    private boolean stacktrace;

    private volatile boolean problems;

    SurveyCommand(OutputStream out, StandardError err) {
        this.out = out;
        this.err = err;
    }

    /**
     * The command line for some words. When they begin with a command, no other one is built: that takes longer than to judge a
     * call.
     */
    static CommandLine commandLine(OutputStream out, StandardError err, List<String> words) {
        CommandLine line = new CommandLine(new SurveyCommand(out, err));
        Class<?> only = COMMANDS.get(words.get(0));
        if (only == null || OF_ALL.contains(only)) {
            COMMANDS.forEach(line::addSubcommand);
            Objects.requireNonNull(line.getSubcommands().get("help"), "it was added")
                    .getCommandSpec()
                    .usageMessage()
                    .footerHeading(EXAMPLES)
                    .footer(HELP_EXAMPLES);
        } else {
            line.addSubcommand(words.get(0), only);
        }
        return line;
    }

    /** The root that a command belongs to. */
    static SurveyCommand of(CommandSpec command) {
        return (SurveyCommand) command.root().userObject();
    }

    /** Standard output as bytes, for results that are files. */
    static OutputStream out(CommandSpec command) {
        return of(command).out;
    }

    /** Standard error, to draw on. */
    static StandardError err(CommandSpec command) {
        return of(command).err;
    }

    /** The data has a problem: that is the exit code, however the command ends, unless worse comes. */
    void problem() {
        problems = true;
    }

    boolean hasProblems() {
        return problems;
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
