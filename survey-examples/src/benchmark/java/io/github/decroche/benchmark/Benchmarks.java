package io.github.decroche.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Runs all benchmarks and prints their tables, in Markdown; {@code -Dphase=classify,read} runs some. */
public final class Benchmarks {
    private Benchmarks() {}

    /** Takes system properties, see {@link Settings}. */
    public static void main(String[] args) {
        Settings settings = Settings.ofProperties();
        System.out.printf(
                Locale.ROOT,
                "%d cores, %s %s, Java %s, %s%n%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                "± is half a 95 % interval (JMH), or half the range of whole processes; of a ratio, both in quadrature");
        for (Phase phase : phases()) {
            long start = System.nanoTime();
            System.err.println(phase.name().toLowerCase(Locale.ROOT) + " …");
            phase.sections(settings).forEach(section -> System.out.println(section.markdown()));
            System.err.printf(Locale.ROOT, "… %.0f s%n", (System.nanoTime() - start) / 1e9);
        }
    }

    private static List<Phase> phases() {
        String wanted = System.getProperty("phase", "");
        return wanted.isEmpty()
                ? List.of(Phase.values())
                : Stream.of(wanted.split(","))
                        .map(name -> Phase.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList();
    }
}
