package io.github.decroche.examples.cli;

import static io.github.decroche.examples.cli.CommandLineRun.CALLS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FrenchMessagesTest {
    private static final Messages FRENCH = Messages.of("--lang", "fr");

    @TempDir
    private static Path folder;

    /** ~ stands for the space that does not break. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        survey: nowhere.ndjson: no such file | survey: nowhere.ndjson: ce fichier n’existe pas
        c.csv:3: attempts[1].wait: missing; expected a duration, because the attempt connected | c.csv:3: attempts[1].wait: manque~; il faut une durée, car la tentative a abouti
        c.csv:3: service: "caff" is not allowed; expected one of caf, cpam (wave 2022) | c.csv:3: service: "caff" ne convient pas~; il faut l’un de caf, cpam (vague 2022)~; vouliez-vous dire "caf"~?
        c:1: wave: "x: no such file" is not allowed; expected 2022, as in the rows before | c:1: wave: "x: no such file" ne convient pas~; il faut 2022, comme dans les lignes d’avant
        c:1: id: "a "missing; expected b" is not allowed; expected a text" is not allowed; expected a text in UTF-8 | c:1: id: "a "missing; expected b" is not allowed; expected a text" ne convient pas~; il faut a text in UTF-8
        c:1: answer: a list is not allowed; expected an object | c:1: answer: une liste ne convient pas~; il faut un objet
        c:1: profiles of caller a: "b" is not allowed; expected one of cd, ef | c:1: profils de l’appelant a: "b" ne convient pas~; il faut l’un de cd, ef
        c:1: warning: attempts[0].startedAt: 2022-10-01T09:00 is outside the calling hours of the study | c:1: avertissement~: attempts[0].startedAt: 2022-10-01T09:00 est hors des heures d’appel de l’étude
        survey: Unknown option: '--frmat' | survey: Option inconnue~: '--frmat'
        a line that nobody knows: really | a line that nobody knows: really
        scenario | scénario
        """)
    void aMessageIsTranslated(String english, String french) {
        assertThat(FRENCH.apply(english)).isEqualTo(french.replace('~', '\u00a0'));
    }

    static Stream<CatalogueEntry> entries() {
        return Catalogue.french().entries().stream();
    }

    /** The gaps of both sides are the same, and what stands in them comes through. */
    @ParameterizedTest
    @MethodSource("entries")
    void everyEntryCanBeUsed(CatalogueEntry entry) {
        String filled = fill(entry.english());
        String translated = Catalogue.french().translated(filled);

        assertThat(translated).isNotEqualTo(filled).doesNotContain("{n", "~}").isEqualTo(fill(entry.translation()));
    }

    private static String fill(String text) {
        return Pattern.compile("\\{(n?)(\\d?)(\\w*)~?}").matcher(text).replaceAll(gap -> switch (gap.group(1)
                + gap.group(3)) {
            case "n" -> "7" + gap.group(2);
            case "form", "forms" -> "{\"fr\":…}";
            default -> gap.group(1) + gap.group(3);
        });
    }

    @Test
    void noEnglishTextStandsThereTwice() {
        assertThat(entries().map(CatalogueEntry::english)).doesNotHaveDuplicates();
    }

    @Test
    void frenchHasItsOwnMarks() {
        assertThat(entries().map(CatalogueEntry::translation))
                .noneMatch(text -> Pattern.compile(" [:;?!]( |$)|\\p{L}'\\p{L}")
                        .matcher(text)
                        .find());
    }

    @Test
    void problemsAndWarningsOfCallsAreFrench() throws IOException {
        List<String> lines = Files.readAllLines(CALLS);
        Path bad = Files.write(
                folder.resolve("bad.ndjson"),
                List.of(
                        lines.get(0).replace("\"attempts\"", "\"attemps\""),
                        lines.get(1).replace("T1", "T2"),
                        lines.get(2).replace("\"id\"", "\"ID\""),
                        lines.get(3).replaceFirst("\"wait\":\"[^\"]*\"", "\"wait\":7"),
                        lines.get(4).replaceFirst("\"scenario\":\"", "$0x"),
                        "[]",
                        "{",
                        lines.get(5),
                        lines.get(5)));
        CommandLineRun run = CommandLineRun.in(Locale.FRANCE, "validate", bad);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines()).hasSizeGreaterThan(6).allSatisfy(CommandLineRun::isFrench);
        assertThat(run.err().lines()).hasSize(1).allSatisfy(CommandLineRun::isFrench);
    }

    @Test
    void theLanguageAskedForWins() {
        assertThat(CommandLineRun.in(Locale.FRANCE, "summarize", "none", "--lang", "en")
                        .err())
                .isEqualTo("survey: none: no such file\n");
        assertThat(CommandLineRun.of("summarize", "none", "--lang=fr").err())
                .isEqualTo("survey: none: ce fichier n’existe pas\n");
    }

    @Test
    void whatProgramsReadIsTheSameInAllLanguages() {
        for (String command : List.of("classify", "summarize --format json", "waits --format csv")) {
            Object[] words = (command + " " + CALLS).split(" ");

            assertThat(CommandLineRun.in(Locale.FRANCE, words)).isEqualTo(CommandLineRun.in(Locale.ROOT, words));
        }
    }
}
