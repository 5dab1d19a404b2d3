package io.github.decroche.examples;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import io.github.decroche.examples.study2022.Study2022;
import io.github.decroche.io.CallReader;
import io.github.decroche.rules.RuleClassifier;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The ways in which what is read could become code, or could reach for other files, are taken by no class of ours. */
class NothingForeignRunsTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .importLocations(Stream.of(CallReader.class, RuleClassifier.class, Study2022.class)
                    .map(NothingForeignRunsTest::place)
                    .collect(Collectors.toSet()));

    /** The directory or the jar in which a class lies. */
    private static Location place(Class<?> member) {
        URL place = member.getProtectionDomain().getCodeSource().getLocation();
        try {
            return place.getPath().endsWith(".jar")
                    ? Location.of(new JarFile(Path.of(place.toURI()).toFile()))
                    : Location.of(Path.of(place.toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void allModulesAreLookedAt() {
        assertThat(ALL.stream().map(JavaClass::getFullName))
                .contains(
                        "io.github.decroche.io.CallReader",
                        "io.github.decroche.rules.OwnDrl",
                        "io.github.decroche.examples.cli.Main");
    }

    @Test
    void noJavaObjectIsRead() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.ObjectInput.*|java\\.beans\\.XML.*|javax\\.naming\\..*|java\\.rmi\\..*")
                .check(ALL);
    }

    /** JSON is read as tokens and trees; nothing in it names a class. */
    @Test
    void noTextNamesTheTypeThatItBecomes() {
        noClasses()
                .should()
                .callMethodWhere(
                        target(nameMatching(".*[dD]efaultTyping|readValues?|readerFor|treeToValue|convertValue"))
                                .and(target(owner(JavaClass.Predicates.resideInAnyPackage(
                                        "tools.jackson..", "com.fasterxml..")))))
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("JsonTypeInfo")
                .check(ALL);
    }

    @Test
    void noXmlIsRead() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.xml.sax..", "javax.xml.stream..", "javax.xml.xpath..", "javax.xml.validation..")
                .orShould()
                .callMethodWhere(target(nameMatching("parse|newSAXParser"))
                        .and(target(owner(JavaClass.Predicates.resideInAPackage("javax.xml..")))))
                .check(ALL);
    }

    @Test
    void noProgramAndNoScriptIsStarted() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.lang\\.Process(Builder)?|javax\\.script\\..*|jdk\\.jshell\\..*|javax\\.tools\\..*")
                .orShould()
                .callMethodWhere(target(nameMatching("exec"))
                        .and(target(owner(
                                DescribedPredicate.describe("Runtime", type -> type.isEquivalentTo(Runtime.class))))))
                .check(ALL);
    }

    /** Only rules do: those that Drools made of DRL when we were built, and those of the user's own DRL. */
    @Test
    void noClassIsLoadedByItsNameButThoseOfRules() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.decroche.rules..")
                .should()
                .callMethodWhere(target(nameMatching("forName|loadClass|defineClass"))
                        .and(target(owner(JavaClass.Predicates.assignableTo(Class.class)
                                .or(JavaClass.Predicates.assignableTo(ClassLoader.class))))))
                .check(ALL);
    }

    /** So that no text in a file can be the name of another: files are opened by the names that the caller gives. */
    @Test
    void noReaderMakesTheNameOfAFile() {
        noClasses()
                .that()
                .resideInAnyPackage("io.github.decroche", "io.github.decroche.(*)..")
                .and()
                .resideOutsideOfPackages(
                        "io.github.decroche.rules..",
                        "io.github.decroche.examples..",
                        "io.github.decroche.generators..")
                .and()
                .doNotHaveSimpleName("OutputFile") // follows links
                .and()
                .doNotHaveSimpleName("PartFile") // the name of the file that becomes the one asked for
                .should()
                .callMethodWhere(target(nameMatching("of|get|resolve.*"))
                        .and(target(owner(JavaClass.Predicates.assignableTo(java.nio.file.Path.class)
                                .or(JavaClass.Predicates.assignableTo(java.nio.file.Paths.class))))))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\..*")
                .check(ALL);
    }

    @Test
    void nobodyIsAskedOverTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(.*Socket.*|URL|URLConnection|http\\..*)|javax\\.net\\..*|java\\.nio\\.channels\\..*Socket.*")
                .check(ALL);
    }
}
