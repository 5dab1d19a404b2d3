package io.github.decroche.examples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Messages in another language. Each entry is an English text with gaps, such as <code>{file}: no such file</code>, and what it
 * says in the other. A gap's text stays as it is; the text of a gap such as <code>{allowed~}</code> is translated in its turn.
 * What no entry fits stays English.
 */
final class Catalogue {
    private static @Nullable Catalogue french;

    private final List<CatalogueEntry> entries;

    private Catalogue(List<CatalogueEntry> entries) {
        this.entries = entries;
    }

    /** The French one; read when it is first asked for. */
    static synchronized Catalogue french() {
        if (french == null) {
            french = new Catalogue(read("messages_fr.txt"));
        }
        return french;
    }

    /** Its entries, for tests. */
    List<CatalogueEntry> entries() {
        return entries;
    }

    private static List<CatalogueEntry> read(String resource) {
        List<String> lines;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Catalogue.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            lines = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<CatalogueEntry> entries = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            entries.add(new CatalogueEntry(lines.get(i), lines.get(i + 1)));
        }
        return entries;
    }

    /**
     * A text in the other language. Where no entry fits the whole of it, one may fit what stands behind a place, such as
     * {@code calls.ndjson:12: attempts[1].wait: }, which stays as it is.
     */
    String translated(String text) {
        for (int start = 0; start >= 0; start = afterColon(text, start)) {
            Optional<String> translation = fitting(text.substring(start));
            if (translation.isPresent()) {
                return place(text.substring(0, start)) + translation.get();
            }
        }
        return text;
    }

    private Optional<String> fitting(String text) {
        return entries.stream()
                .flatMap(entry -> entry.translated(text, this::translated).stream())
                .findFirst();
    }

    /** Where the text behind the next colon begins that is not within quotes; -1 if there is none. */
    private static int afterColon(String text, int start) {
        boolean quoted = false;
        for (int i = start; i + 2 < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (!quoted && text.charAt(i) == ':' && text.charAt(i + 1) == ' ') {
                return i + 2;
            }
        }
        return -1;
    }

    /** The place that a message names; its last part may be a phrase, such as {@code profiles of caller c01}. */
    private String place(String place) {
        if (!place.endsWith(": ")) {
            return place;
        }
        int begin = place.lastIndexOf(": ", place.length() - 3) + 2;
        int last = begin == 1 ? 0 : begin;
        String field = place.substring(last, place.length() - 2);
        String phrase = field.contains(" ") ? fitting(field).orElse(field) : field; // a word is a name
        return place.substring(0, last) + phrase + ": ";
    }
}
