/**
 * The judge: expected answers and the classification of answers, as Drools rules. Its one package, {@link io.github.decroche.rules},
 * leads from a question to a class; studies, calls and figures are those of the module {@code io.github.decroche.core}.
 */
module io.github.decroche.rules {
    requires transitive io.github.decroche.core;
    // Automatic modules, under names that their jars declare.
    requires org.drools.base;
    requires org.drools.canonicalmodel;
    requires org.drools.compiler;
    requires org.drools.modelcompiler;
    requires org.kie.api;
    requires org.kie.internal.api;
    // An automatic module names no module that it needs: Drools logs through this one.
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.decroche.rules;
}
