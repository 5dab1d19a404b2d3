/**
 * The judge: expected answers and the classification of answers, as Drools rules. Its one package, {@link io.github.decroche.rules},
 * leads from a question to a class; studies, calls and figures are those of the module {@code io.github.decroche.core}.
 */
module io.github.decroche.rules {
    requires transitive io.github.decroche.core;
    // Automatic modules, under names that their jars declare; all of them, since an automatic module names none that it needs, and
    // what builds and tests by modules would leave the others out.
    requires org.drools.base;
    requires org.drools.canonicalmodel;
    requires org.drools.compiler;
    requires org.drools.core;
    requires org.drools.kiesession;
    requires org.drools.modelcompiler;
    requires org.drools.util;
    requires org.drools.wiring.api;
    requires org.drools.wiring.statics;
    requires org.kie.api;
    requires org.kie.internal.api;
    requires org.kie.memorycompiler;
    // Drools logs through this one.
    requires org.slf4j;
    requires static org.jspecify;

    exports io.github.decroche.rules;
}
