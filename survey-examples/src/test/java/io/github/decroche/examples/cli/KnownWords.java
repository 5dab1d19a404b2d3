package io.github.decroche.examples.cli;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can be said to a command and be understood, as the command line itself knows it.
 *
 * @param command the words of the command
 * @param words its options, their values, and values of all kinds
 */
record KnownWords(List<String> command, List<String> words) {
    /** Values that are right somewhere, the first of them empty. */
    private static final List<String> VALUES =
            List.of((" - -- --lang=fr --stacktrace calls.ndjson calls.csv second.ndjson"
                            + " study.json plan.csv callers.csv percentages.csv counts.csv out out.html out.csv.gz 0 1 12 0.5 0.95 2022"
                            + " 2022-10-03 2022-10-03T09:30 caf senior lambda caf-0001 c07 caf=12 caf=0.5 served=0.1 wait=PT1M"
                            + " service,profile wilson fr table json")
                    .split(" "));

    private static final List<KnownWords> COMMANDS = commands();

    /** Those of one of the commands. */
    static KnownWords ofCommand(int number) {
        return COMMANDS.get(Math.floorMod(number, COMMANDS.size()));
    }

    /** One of the words. */
    String word(int number) {
        return words.get(Math.floorMod(number, words.size()));
    }

    private static List<KnownWords> commands() {
        OutputStream nowhere = OutputStream.nullOutputStream();
        List<KnownWords> commands = new ArrayList<>();
        add(
                commands,
                List.of(),
                SurveyCommand.commandLine(nowhere, new StandardError(nowhere, stream -> false), List.of("help")));
        return List.copyOf(commands);
    }

    private static void add(List<KnownWords> commands, List<String> command, CommandLine line) {
        List<String> words = new ArrayList<>(VALUES);
        for (OptionSpec option : line.getCommandSpec().options()) {
            words.addAll(List.of(option.names()));
            words.add(option.longestName() + "=");
            if (option.completionCandidates() != null) {
                option.completionCandidates().forEach(words::add);
            }
        }
        commands.add(new KnownWords(command, words));
        Map<String, CommandLine> below = new TreeMap<>(line.getSubcommands());
        below.forEach((name, each) -> {
            words.add(name);
            List<String> longer = new ArrayList<>(command);
            longer.add(name);
            add(commands, longer, each);
        });
    }
}
