package io.github.decroche.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.decroche.fieldwork.CallPlan;
import io.github.decroche.fieldwork.PlannedCall;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Service;
import io.github.decroche.study.Study;
import io.github.decroche.text.SpreadsheetCell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes plans as CSV that callers can work from: one call a row, with the hotline's number and the question in words.
 * {@link PlanReader} reads it back to an equal plan. A cell with which a spreadsheet would compute is preceded by an apostrophe, which
 * is taken off again on reading.
 */
public final class PlanWriter {
    private final Study study;
    private final Locale locale;

    private PlanWriter(Study study, Locale locale) {
        this.study = study;
        this.locale = locale;
    }

    /** Writes plans of a study, days of the week and questions in the language of a locale. */
    public static PlanWriter of(Study study, Locale locale) {
        return new PlanWriter(study, locale);
    }

    /**
     * Writes a plan; the output is not closed.
     *
     * @throws IOException if the output does not take it
     */
    public void write(CallPlan plan, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(Arrays.stream(PlanColumn.values()).map(PlanColumn::key).toList());
        for (PlannedCall call : plan.calls()) {
            csv.writeRecord(Arrays.stream(PlanColumn.values())
                    .map(column -> SpreadsheetCell.guarded(cell(column, plan, call)))
                    .toList());
        }
        csv.flush();
        text.flush();
    }

    private String cell(PlanColumn column, CallPlan plan, PlannedCall call) {
        return switch (column) {
            case ID -> call.id();
            case WAVE -> plan.wave();
            case DATE -> call.date().toString();
            case WEEKDAY -> call.weekday().getDisplayName(TextStyle.FULL, locale);
            case SLOT -> call.slot().toString();
            case CALLER -> call.caller();
            case PROFILE -> call.profile();
            case SERVICE -> call.service();
            case NUMBER ->
                study.service(call.service()).flatMap(Service::number).orElse("");
            case SCENARIO -> call.scenario();
            case QUESTION ->
                study.scenario(call.scenario())
                        .map(Scenario::question)
                        .map(question -> question.in(locale))
                        .orElse("");
        };
    }
}
