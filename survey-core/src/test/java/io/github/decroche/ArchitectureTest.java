package io.github.decroche;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which room may use which: data flows downwards and never back. */
class ArchitectureTest {
    private static final String ROOT = "io.github.decroche.";
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.decroche");

    /** Every room with the rooms that it may use. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("text", List.of()),
            Map.entry("study", List.of("text")),
            Map.entry("call", List.of("text", "study")),
            Map.entry("protocol", List.of("text", "study", "call")),
            Map.entry("classification", List.of("text", "study", "call", "protocol")),
            Map.entry("statistics", List.of("text")),
            Map.entry("analysis", List.of("text", "study", "call", "protocol", "classification", "statistics")),
            Map.entry(
                    "comparison",
                    List.of("text", "study", "call", "protocol", "classification", "statistics", "analysis")),
            Map.entry(
                    "disclosure",
                    List.of("text", "study", "call", "protocol", "classification", "statistics", "analysis")),
            Map.entry("fieldwork", List.of("text", "study", "call", "protocol")),
            Map.entry("privacy", List.of("text", "study", "call")),
            Map.entry("io", List.of("text", "study", "call", "protocol", "classification", "statistics", "fieldwork")),
            Map.entry(
                    "report",
                    List.of(
                            "text",
                            "study",
                            "call",
                            "protocol",
                            "classification",
                            "statistics",
                            "analysis",
                            "comparison",
                            "disclosure")));

    @TestFactory
    List<DynamicTest> everyRoomUsesOnlyTheRoomsBelowIt() {
        List<DynamicTest> tests = new ArrayList<>();
        MAY_USE.forEach((room, below) -> tests.add(DynamicTest.dynamicTest(room, () -> {
            String[] forbidden = MAY_USE.keySet().stream()
                    .filter(other -> !other.equals(room) && !below.contains(other))
                    .map(other -> ROOT + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .check(CORE);
        })));
        return tests;
    }

    @Test
    void ofStatisticsOnlyPublishedTablesAreRead() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "io..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "statistics..")
                        .and(not(resideInAPackage(ROOT + "statistics.published"))))
                .check(CORE);
    }

    @Test
    void everyStatisticStandsAloneButForTheIntervalsOfProportions() {
        slices().matching(ROOT + "statistics.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage(ROOT + "statistics.proportion.."))
                .check(CORE);
    }

    @Test
    void partsOfTheAnalysisUseItAndNotTheReverse() {
        slices().matching(ROOT + "analysis.(**)")
                .should()
                .notDependOnEachOther()
                .check(CORE);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "analysis")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "analysis.*..")
                .check(CORE);
    }

    @Test
    void everyClassLivesInARoom() {
        String[] rooms =
                MAY_USE.keySet().stream().map(room -> ROOT + room + "..").toArray(String[]::new);
        classes()
                .that()
                .doNotHaveSimpleName("package-info")
                .and()
                .doNotHaveSimpleName("module-info")
                .and()
                .doNotBelongToAnyOf(Experimental.class)
                .should()
                .resideInAnyPackage(rooms)
                .check(CORE);
    }

    @Test
    void jacksonAndFastCsvStayWhereFilesAreReadAndWritten() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "io..", ROOT + "report..", ROOT + "text..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "de.siegmar..")
                .check(CORE);
    }

    @Test
    void theMarkOfWhatIsExperimentalUsesNoRoom() {
        noClasses()
                .that()
                .resideInAPackage("io.github.decroche")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "(*)..")
                .check(CORE);
    }

    @Test
    void nothingReadsJavaObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(CORE);
    }

    @Test
    void generatedValuesAreNotPublic() {
        classes()
                .that()
                .haveSimpleNameStartingWith("Immutable")
                .should()
                .notBePublic()
                .check(CORE);
    }

    @Test
    void noRoomIsALumberRoom() {
        assertThat(CORE.stream().map(type -> type.getPackageName()))
                .noneMatch(name -> name.matches(".*\\b(util|utils|helper|helpers|common|impl)\\b.*"));
    }
}
