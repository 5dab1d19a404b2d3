package io.github.decroche.examples.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Tells on a terminal how far a command is, once it has taken two seconds: calls, calls a second, time left. What is counted is
 * looked at a few times a second by a thread of its own, so that counting costs next to nothing.
 */
final class ProgressLine implements AutoCloseable {
    /** How long a command may take before anything is shown. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How far a clock may be put right without a new beginning. */
    private static final Duration MOST_LAG = Duration.ofSeconds(2);

    private static final int TICK = 250;
    private static final long UNKNOWN = -1;

    private final StandardError screen;
    private final Messages messages;
    private final String task;
    private final long total;
    private final boolean inBytes;
    private final LongSupplier nanos;
    private final Clock clock;
    private final long start;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(ProgressLine::thread);
    private @Nullable ProgressBar bar;
    private Duration lag = Duration.ZERO;

    /**
     * @param nanos the time that has passed since some moment, which no setting of clocks changes
     * @param clock the one that the progress bar looks at
     */
    ProgressLine(
            StandardError screen,
            Messages messages,
            String task,
            long total,
            boolean inBytes,
            LongSupplier nanos,
            Clock clock) {
        this.messages = messages;
        this.screen = screen;
        this.task = task;
        this.total = total;
        this.inBytes = inBytes;
        this.nanos = nanos;
        this.clock = clock;
        this.start = nanos.getAsLong();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }

    /** Of a command that goes through so many calls. */
    static ProgressLine ofCalls(CommandSpec spec, long total) {
        return of(spec, total, false);
    }

    /** Of a command that reads a file of so many bytes. */
    static ProgressLine ofBytes(CommandSpec spec, long size) {
        return of(spec, size, true);
    }

    /** Of a command that reads an input that ends when it ends. */
    static ProgressLine ofUnknown(CommandSpec spec) {
        return of(spec, UNKNOWN, false);
    }

    private static ProgressLine of(CommandSpec spec, long total, boolean inBytes) {
        ProgressLine progress = new ProgressLine(
                SurveyCommand.err(spec),
                Messages.of(spec),
                spec.name(),
                total,
                inBytes,
                System::nanoTime,
                Clock.systemUTC());
        var unused =
                progress.timer.scheduleWithFixedDelay(progress::show, PATIENCE.toMillis(), TICK, TimeUnit.MILLISECONDS);
        return progress;
    }

    /** Another call is done. For one thread. */
    void count() {
        calls.setOpaque(calls.getPlain() + 1);
    }

    /** So many calls are done in all. */
    void count(long done) {
        calls.setOpaque(done);
    }

    /** The same input, its bytes counted. For one thread at a time. */
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                add(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] into, int start, int length) throws IOException {
                int count = super.read(into, start, length);
                add(Math.max(0, count));
                return count;
            }

            private void add(int count) {
                bytes.setOpaque(bytes.getPlain() + count);
            }
        };
    }

    /** Shows how far it is, if it is time to and someone sees it. */
    synchronized void show() {
        Duration elapsed = Duration.ofNanos(nanos.getAsLong() - start);
        if (elapsed.compareTo(PATIENCE) < 0) {
            return;
        }
        if (bar == null) {
            if (!screen.isTerminal()) {
                timer.shutdown();
                return;
            }
            bar = begun(elapsed);
        } else if (lag(elapsed).minus(lag).abs().compareTo(MOST_LAG) > 0) {
            bar.close(); // someone has set the clock, from which it would conclude that hours have passed
            bar = begun(elapsed);
        }
        bar.stepTo(done());
        if (inBytes) {
            long count = calls.getOpaque();
            bar.setExtraMessage(String.format(
                    messages.numbers(), "%,d %s, %,d/s", count, calls(), count * 1000 / elapsed.toMillis()));
        }
        bar.refresh();
    }

    /** In kB or in calls. */
    private long done() {
        return inBytes ? bytes.getOpaque() / 1000 : calls.getOpaque();
    }

    private String calls() {
        return messages.translated("calls");
    }

    private ProgressBar begun(Duration elapsed) {
        lag = lag(elapsed);
        return bar(elapsed);
    }

    /** How far the clock is behind the time that has passed. */
    private Duration lag(Duration elapsed) {
        return Duration.between(clock.instant(), Instant.EPOCH.plus(elapsed));
    }

    private ProgressBar bar(Duration elapsed) {
        ProgressBarBuilder builder = ProgressBar.builder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new DelegatingProgressBarConsumer(screen::draw))
                .setUpdateIntervalMillis(Integer.MAX_VALUE) // the timer has it drawn
                .continuousUpdate()
                .startsFrom(done(), elapsed);
        if (inBytes) {
            return builder.setInitialMax(total / 1000).setUnit(" MB", 1000).build();
        }
        builder.setInitialMax(total)
                .setUnit(" " + calls(), 1)
                .showSpeed(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(messages.numbers())));
        return total == UNKNOWN ? builder.hideEta().build() : builder.build();
    }

    /** Leaves the terminal as if nothing had been shown. */
    @Override
    public synchronized void close() {
        timer.shutdown();
        if (bar != null) {
            bar.close();
            bar = null;
        }
        try {
            screen.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
