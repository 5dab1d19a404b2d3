package io.github.decroche.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jline.terminal.spi.SystemStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLineTest {
    private static final Messages ENGLISH = Messages.of("--lang", "en");
    private static final String CLEAR = "\r\u001b[K";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final StandardError terminal = new StandardError(written, stream -> stream == SystemStream.Error);
    private final Hand clock = new Hand();

    @Test
    void nothingIsShownInTheFirstTwoSeconds() {
        try (ProgressLine progress = calls(terminal, 100)) {
            clock.forward(Duration.ofMillis(1_999));
            progress.show();
            assertThat(text()).isEmpty();

            clock.forward(Duration.ofMillis(1));
            progress.show();
            assertThat(text()).contains("simulate");
        }
    }

    @Test
    void nothingIsShownWhereThereIsNoTerminal() {
        StandardError file = new StandardError(written, stream -> false);
        try (ProgressLine progress = calls(file, 100)) {
            clock.forward(Duration.ofMinutes(1));
            progress.show();
        }
        assertThat(text()).isEmpty();
    }

    @Test
    void aCommandThatIsNotShownWritesNothing() {
        calls(terminal, 100).close();

        assertThat(text()).isEmpty();
    }

    @Test
    void callsAreShownOfAllCallsAndTheTerminalIsCleanAtTheEnd() {
        try (ProgressLine progress = calls(terminal, 200)) {
            progress.count(50);
            clock.forward(Duration.ofSeconds(3));
            progress.show();
            assertThat(text()).contains(" 25% ", "50/200 calls");
        }
        assertThat(text()).endsWith(CLEAR);
    }

    @Test
    void ofAFileItsBytesAndTheCallsAreShown() throws IOException {
        try (ProgressLine progress =
                        new ProgressLine(terminal, ENGLISH, "classify", 4_000_000, true, clock::nanos, clock);
                InputStream in = progress.counted(new ByteArrayInputStream(new byte[4_000_000]))) {
            assertThat(in.readNBytes(999_999)).hasSize(999_999);
            assertThat(in.read()).isZero();
            for (int i = 0; i < 5_000; i++) {
                progress.count();
            }
            clock.forward(Duration.ofSeconds(2));
            progress.show();
            assertThat(text()).contains(" 25% ", "1/4 MB", "5,000 calls, 2,500/s");
        }
    }

    @Test
    void ofAnInputWithoutAnEndTheCallsAreShown() {
        try (ProgressLine progress = calls(terminal, -1)) {
            progress.count(1_234);
            clock.forward(Duration.ofSeconds(2));
            progress.show();
            assertThat(text()).contains("1234/? calls");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1})
    void aClockThatIsSetChangesNothing(long years) {
        try (ProgressLine progress = calls(terminal, 200)) {
            clock.set(Duration.ofDays(years * 365));
            clock.forward(Duration.ofSeconds(1));
            progress.show();
            assertThat(text()).isEmpty();

            progress.count(50);
            clock.forward(Duration.ofSeconds(1));
            progress.show();
            assertThat(text()).contains(" 25% ", "(0:00:02 / ");

            clock.set(Duration.ofDays(-years * 365));
            clock.forward(Duration.ofSeconds(2));
            written.reset();
            progress.count(100);
            progress.show();
            assertThat(text()).contains(" 50% ", "(0:00:04 / ");
        }
    }

    @Test
    void messagesStandAboveWhatIsDrawn() throws IOException {
        terminal.draw("half");
        terminal.write("a.ndjson:1: bad\n".getBytes(StandardCharsets.UTF_8));
        terminal.draw("more");
        terminal.clear();

        assertThat(text()).isEqualTo(CLEAR + "half" + CLEAR + "a.ndjson:1: bad\n" + CLEAR + "more" + CLEAR);
    }

    @Test
    void nothingIsDrawnIntoAMessageThatIsNotYetWhole() throws IOException {
        terminal.write("a.ndj".getBytes(StandardCharsets.UTF_8));
        terminal.draw("half");
        assertThat(text()).isEqualTo("a.ndj");
    }

    @Test
    void nothingIsDrawnAmongResultsOnATerminal() throws IOException {
        StandardError both = new StandardError(written, stream -> true);
        both.draw("half");
        try (OutputStream out = both.beside(written)) {
            out.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        both.draw("more");

        assertThat(text()).isEqualTo(CLEAR + "half" + CLEAR + "{}");
    }

    @Test
    void resultsThatGoElsewhereDoNotEndTheDrawing() throws IOException {
        terminal.draw("half");
        try (OutputStream out = terminal.beside(OutputStream.nullOutputStream())) {
            out.write("{}".getBytes(StandardCharsets.UTF_8));
        }
        terminal.draw("more");

        assertThat(text()).isEqualTo(CLEAR + "half" + CLEAR + "more");
    }

    private ProgressLine calls(StandardError screen, long total) {
        return new ProgressLine(screen, ENGLISH, "simulate", total, false, clock::nanos, clock);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    /** A clock that goes when it is told to. */
    private static final class Hand extends Clock {
        private Instant now = Instant.now(); // the progress bar looks at the machine's own
        private long nanos;

        void forward(Duration time) {
            now = now.plus(time);
            nanos += time.toNanos();
        }

        /** Someone sets it; no time passes. */
        void set(Duration change) {
            now = now.plus(change);
        }

        long nanos() {
            return nanos;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
