package io.github.decroche.examples.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what lets a shell complete commands and options. */
@Command(
        name = "generate-completion",
        mixinStandardHelpOptions = true,
        description =
                "Print a script by which bash and zsh complete commands, options and their values, once survey is an"
                        + " alias, a function or a program on the path.",
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  source <(survey generate-completion)",
            "      Completion in this shell, as long as it runs.",
            "  survey generate-completion > survey-completion.bash",
            "      The same as a file, to be sourced when a shell starts."
        })
final class CompletionCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandSpec root = spec.root();
        spec.commandLine().getOut().print(AutoComplete.bash(root.name(), root.commandLine()));
    }
}
