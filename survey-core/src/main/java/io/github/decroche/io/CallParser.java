package io.github.decroche.io;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Aspect;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.call.Caller;
import io.github.decroche.call.Gender;
import io.github.decroche.call.OfferedAlternative;
import io.github.decroche.call.Redirect;
import io.github.decroche.call.Refusal;
import io.github.decroche.call.SatisfactionLevel;
import io.github.decroche.protocol.ReferenceDate;
import io.github.decroche.protocol.StudyConformity;
import io.github.decroche.study.FieldProblem;
import io.github.decroche.study.InvalidValueException;
import io.github.decroche.study.Scenario;
import io.github.decroche.study.Study;
import io.github.decroche.study.Term;
import io.github.decroche.study.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns drafts into calls of a study. All problems of a draft are noted in it, not just the first. */
final class CallParser {
    private static final Aspect[] ASPECTS = Aspect.values();

    private final Study study;
    private final StudyConformity conformity;

    /** The ids of the study, by themselves: a call has the study's own texts, which are found again without being compared. */
    private final Map<String, String> ids = new HashMap<>();

    CallParser(Study study, ReferenceDate date) {
        this.study = study;
        this.conformity = StudyConformity.of(study).at(date);
        study.waves().forEach(wave -> ids.put(wave.id(), wave.id()));
        study.services().forEach(service -> ids.put(service.id(), service.id()));
        study.profiles().forEach(profile -> ids.put(profile.id(), profile.id()));
        for (Scenario scenario : study.scenarios()) {
            ids.put(scenario.id(), scenario.id());
            scenario.versions().forEach(version -> version.pointIds().forEach(point -> ids.put(point, point)));
        }
    }

    /** The call that a draft describes; empty when it has problems, which are then noted in the draft. */
    Optional<Call> parse(CallDraft draft) {
        Optional<String> id = required(draft, CallField.ID, "a text of 1 to " + Call.LONGEST_ID + " characters");
        Optional<String> service = studyId(draft, CallField.SERVICE, "the id of a service");
        Optional<String> scenario = studyId(draft, CallField.SCENARIO, "the id of a scenario");
        Optional<String> profile = studyId(draft, CallField.PROFILE, "the id of a profile");
        List<Attempt> attempts = AttemptParser.parse(draft);
        Optional<String> wave = draft.text(CallField.WAVE).map(this::own);
        if (wave.isEmpty() && !attempts.isEmpty()) {
            wave = waveOf(draft, attempts);
        }
        Optional<Caller> caller = caller(draft);
        Optional<Answer> answer = draft.isAnswered() ? answer(draft) : Optional.empty();
        Map<Aspect, SatisfactionLevel> ratings = ratings(draft);
        if (draft.problems().isEmpty()) {
            try {
                Call call = Call.builder()
                        .id(id.orElseThrow())
                        .wave(wave.orElseThrow())
                        .service(service.orElseThrow())
                        .scenario(scenario.orElseThrow())
                        .profile(profile.orElseThrow())
                        .caller(caller.orElseThrow())
                        .attempts(attempts)
                        .answer(answer)
                        .ratings(ratings)
                        .build();
                conformity.problems(call).forEach(draft::problem);
                return draft.problems().isEmpty() ? Optional.of(call) : Optional.empty();
            } catch (InvalidValueException e) {
                draft.refused(e);
            }
        }
        // the ids can be held against the study even when the rest of the record is beyond repair
        conformity.idProblems(wave, service, scenario, profile).stream()
                .filter(problem -> !draft.isInTrouble(problem.field()))
                .forEach(draft::problem);
        return Optional.empty();
    }

    private Optional<String> studyId(CallDraft draft, CallField field, String allowed) {
        return required(draft, field, allowed).map(this::own);
    }

    /** The study's own text of an id, if it has it. */
    private String own(String id) {
        return ids.getOrDefault(id, id);
    }

    private static Optional<String> required(CallDraft draft, CallField field, String allowed) {
        Optional<String> text = draft.text(field);
        if (text.isEmpty()) {
            draft.problem(FieldProblem.missing(field.path(), allowed));
        }
        return text;
    }

    private Optional<String> waveOf(CallDraft draft, List<Attempt> attempts) {
        LocalDate day =
                attempts.get(0).startedAt().atZoneSameInstant(study.zone()).toLocalDate();
        Optional<String> wave = study.waveOn(day).map(Wave::id);
        if (wave.isEmpty()) {
            draft.problem(FieldProblem.missing(
                    CallField.WAVE.path(),
                    FieldProblem.oneOf(study.waves().stream().map(Wave::id).toList())
                            + ", because no single wave holds " + day));
        }
        return wave;
    }

    private static Optional<Caller> caller(CallDraft draft) {
        Optional<Gender> gender = term(draft, Gender.class, CallField.CALLER_GENDER);
        try {
            return Optional.of(new Caller(draft.text(CallField.CALLER_ID), gender));
        } catch (InvalidValueException e) {
            return draft.refused("caller", e);
        }
    }

    private Optional<Answer> answer(CallDraft draft) {
        Answer.Builder answer = Answer.builder();
        for (String point : list(draft, CallField.POINTS)) {
            answer.addPoints(own(point));
        }
        if (draft.list(CallField.POINTS).isEmpty()) {
            draft.problem(FieldProblem.missing(CallField.POINTS.path(), "a list of points, be it empty"));
        }
        if (draft.list(CallField.REDIRECTS).isEmpty()) {
            draft.problem(FieldProblem.missing(CallField.REDIRECTS.path(), "a list of redirects, be it empty"));
        }
        answer.redirects(terms(draft, Redirect.class, CallField.REDIRECTS))
                .refusal(term(draft, Refusal.class, CallField.REFUSAL))
                .alternatives(terms(draft, OfferedAlternative.class, CallField.ALTERNATIVES));
        draft.text(CallField.SAID_NO_INTERNET).ifPresent(text -> answer.saidNoInternet(Boolean.parseBoolean(text)));
        return Optional.of(answer.build());
    }

    private static Map<Aspect, SatisfactionLevel> ratings(CallDraft draft) {
        Map<Aspect, SatisfactionLevel> ratings = new EnumMap<>(Aspect.class);
        for (Aspect aspect : ASPECTS) {
            term(draft, SatisfactionLevel.class, CallField.of(aspect)).ifPresent(level -> ratings.put(aspect, level));
        }
        return ratings;
    }

    /** The entries of a list; one that stands there twice is a problem. */
    private static List<String> list(CallDraft draft, CallField field) {
        List<String> entries = draft.list(field).orElse(List.of());
        if (entries.size() > 1) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < entries.size(); i++) {
                if (!seen.add(entries.get(i))) {
                    draft.problem(FieldProblem.of(
                            field.path() + "[" + i + "]", entries.get(i), "entries that are all different"));
                }
            }
        }
        return entries;
    }

    private static <E extends Enum<E> & Term> List<E> terms(CallDraft draft, Class<E> vocabulary, CallField field) {
        List<String> entries = list(draft, field);
        List<E> terms = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            term(draft, vocabulary, field.path() + "[" + i + "]", entries.get(i))
                    .ifPresent(terms::add);
        }
        return terms;
    }

    private static <E extends Enum<E> & Term> Optional<E> term(CallDraft draft, Class<E> vocabulary, CallField field) {
        Optional<String> text = draft.text(field);
        return text.isEmpty() ? Optional.empty() : term(draft, vocabulary, field.path(), text.get());
    }

    private static <E extends Enum<E> & Term> Optional<E> term(
            CallDraft draft, Class<E> vocabulary, String path, String text) {
        try {
            return Optional.of(Term.parse(vocabulary, path, text));
        } catch (InvalidValueException e) {
            return draft.refused(e);
        }
    }
}
