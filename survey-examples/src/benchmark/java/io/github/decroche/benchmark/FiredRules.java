package io.github.decroche.benchmark;

import java.util.IdentityHashMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Notes which rules fired on which fact, so that facts of a session can be told apart. */
final class FiredRules extends DefaultAgendaEventListener {
    private final IdentityHashMap<Object, SortedSet<String>> ids = new IdentityHashMap<>();

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        String id = plain(event.getMatch().getRule().getMetaData().get("id").toString());
        for (Object fact : event.getMatch().getObjects()) {
            ids.computeIfAbsent(fact, unused -> new TreeSet<>()).add(id);
        }
    }

    /** The ids of the rules that fired on a fact. */
    SortedSet<String> of(Object fact) {
        return ids.getOrDefault(fact, new TreeSet<>());
    }

    /** The value of an annotation, which Drools hands over with its quotation marks. */
    private static String plain(String value) {
        return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
    }
}
