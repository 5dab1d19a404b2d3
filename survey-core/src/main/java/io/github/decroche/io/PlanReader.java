package io.github.decroche.io;

import io.github.decroche.fieldwork.CallPlan;
import io.github.decroche.fieldwork.PlannedCall;
import io.github.decroche.protocol.StudyConformity;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Study;
import io.github.decroche.study.TimeSlot;
import io.github.decroche.study.Wave;
import io.github.decroche.text.SpreadsheetCell;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads plans from CSV, be they written by {@link PlanWriter} or changed since: calls moved to another day or caller, columns
 * added for notes, which are ignored. The column {@code wave} may be left out: then it is the wave of the calls' days.
 */
public final class PlanReader {
    private static final List<String> REQUIRED = Stream.of(
                    PlanColumn.ID,
                    PlanColumn.DATE,
                    PlanColumn.SLOT,
                    PlanColumn.CALLER,
                    PlanColumn.PROFILE,
                    PlanColumn.SERVICE,
                    PlanColumn.SCENARIO)
            .map(PlanColumn::key)
            .toList();

    private final Study study;

    private PlanReader(Study study) {
        this.study = study;
    }

    /** Reads plans of a study. */
    public static PlanReader of(Study study) {
        return new PlanReader(study);
    }

    /**
     * The plan of a file.
     *
     * @throws UnreadableInputException if there is no such file, or it is no plan
     * @throws InvalidTableException if it has problems
     */
    public CallPlan read(Path file) {
        return read(CsvTable.of(file, "a plan"));
    }

    /**
     * The plan of an input, which is not closed.
     *
     * @param source the input's name in messages
     * @throws UnreadableInputException if it is no plan
     * @throws InvalidTableException if it has problems
     * @throws IOException if the input fails
     */
    public CallPlan read(InputStream in, String source) throws IOException {
        return read(CsvTable.of(in, source));
    }

    private CallPlan read(CsvTable table) {
        Rows rows = new Rows();
        List<PlannedCall> calls = table.require(REQUIRED, column -> true, String.join(", ", REQUIRED))
                .map(rows::call);
        String wave = rows.wave.orElseThrow(
                () -> new UnreadableInputException(table.source() + ": no call; expected one call a row"));
        return new CallPlan(wave, calls);
    }

    /** What the rows share. */
    private final class Rows {
        private final Set<String> ids = new HashSet<>();
        private final StudyConformity conformity = StudyConformity.of(study);
        private Optional<String> wave = Optional.empty();

        PlannedCall call(CsvTable.Row row) {
            LocalDate date = date(row);
            String of = row.find(PlanColumn.WAVE.key())
                    .or(() -> study.waveOn(date).map(Wave::id))
                    .orElseThrow(() -> new InvalidValueException(FieldProblem.missing(
                            PlanColumn.WAVE.key(), "a wave, because no wave alone holds " + date)));
            PlannedCall call = new PlannedCall(
                    text(row, PlanColumn.ID),
                    date,
                    slot(row),
                    text(row, PlanColumn.CALLER),
                    text(row, PlanColumn.PROFILE),
                    text(row, PlanColumn.SERVICE),
                    text(row, PlanColumn.SCENARIO));
            List<FieldProblem> problems =
                    new ArrayList<>(conformity.idProblems(of, call.service(), call.scenario(), call.profile()));
            if (!of.equals(wave.orElse(of))) {
                problems.add(
                        FieldProblem.of(PlanColumn.WAVE.key(), of, wave.orElseThrow() + ", as in the rows before"));
            }
            if (!ids.add(call.id())) {
                problems.add(FieldProblem.of(PlanColumn.ID.key(), call.id(), "an id that no call before it has"));
            }
            InvalidValueException.throwIfAny(problems);
            wave = Optional.of(of);
            return call;
        }

        private String text(CsvTable.Row row, PlanColumn column) {
            return SpreadsheetCell.unguarded(row.text(column.key(), "a text"));
        }

        private LocalDate date(CsvTable.Row row) {
            String text = row.text(PlanColumn.DATE.key(), "a day such as 2022-09-26");
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new InvalidValueException(PlanColumn.DATE.key(), text, "a day such as 2022-09-26");
            }
        }

        private TimeSlot slot(CsvTable.Row row) {
            List<TimeSlot> slots = study.hours().slots();
            String allowed =
                    FieldProblem.oneOf(slots.stream().map(TimeSlot::toString).toList());
            String text = row.text(PlanColumn.SLOT.key(), allowed);
            return slots.stream()
                    .filter(slot -> slot.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new InvalidValueException(PlanColumn.SLOT.key(), text, allowed));
        }
    }
}
