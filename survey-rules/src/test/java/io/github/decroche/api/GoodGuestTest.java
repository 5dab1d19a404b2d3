package io.github.decroche.api;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In the application that embeds it the library prints nothing, configures nothing and ends nothing. */
class GoodGuestTest {
    @ParameterizedTest
    @EnumSource
    void nothingPrints(PublishedPart part) {
        check(
                part,
                noClasses()
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err")
                        .orShould()
                        .callMethodWhere(target(name("printStackTrace"))));
    }

    /** Nothing is logged today; what may be one day goes through SLF4J, whose back end is the application's choice. */
    @ParameterizedTest
    @EnumSource
    void nothingLogsButThroughSlf4j(PublishedPart part) {
        check(
                part,
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.util.logging..",
                                "org.apache.logging..",
                                "org.apache.log4j..",
                                "org.apache.commons.logging..",
                                "ch.qos.logback..",
                                "org.slf4j.simple..")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.lang.System$Logger"));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsConfiguredAndNothingEnds(PublishedPart part) {
        check(
                part,
                noClasses()
                        .should()
                        .callMethodWhere(
                                target(owner(belongToAnyOf(System.class, Runtime.class)))
                                        .and(
                                                target(
                                                        nameMatching(
                                                                "exit|halt|setProperty|setProperties|clearProperty|setOut|setErr|setIn|addShutdownHook"))))
                        .orShould()
                        .callMethodWhere(
                                target(nameMatching("setDefaultUncaughtExceptionHandler|setContextClassLoader"))));
    }

    private static void check(PublishedPart part, ArchRule rule) {
        JavaClasses classes = part.classes();
        // beside the generators lie the tests of the core, which are no guests
        rule.check(part == PublishedPart.GENERATORS ? classes.that(resideInAPackage("..generators")) : classes);
    }
}
