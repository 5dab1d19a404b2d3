package io.github.decroche.examples.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the rules of a study. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description =
                "Print the rules by which answers are judged, as Markdown: points, conditions, sources, validity.",
        footerHeading = SurveyCommand.EXAMPLES,
        footer = {
            "  survey rules",
            "      The rules of the study of 2022, in the machine's language.",
            "  survey rules --study my-study/study.json --lang fr",
            "      Those of the study that init wrote, in French."
        })
final class RulesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StudyOption study;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() {
        JudgedStudy judged = study.judgedStudy();
        spec.commandLine()
                .getOut()
                .print(new RulesText(language.locale(), judged.study(), study.day())
                        .text(judged.rules().catalogue()));
        return 0;
    }
}
