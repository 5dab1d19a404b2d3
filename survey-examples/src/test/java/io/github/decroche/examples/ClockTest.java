package io.github.decroche.examples;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Date;
import java.util.Timer;
import org.junit.jupiter.api.Test;

/** No result depends on what the clock says, or on how often someone sets it, but where it is asked for the present. */
class ClockTest {
    @Test
    void theClockIsLookedAtForTheDayOfAReportAndForWhatIsDueNowOnly() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ReportFiles") // the day under a report
                .and()
                .doNotHaveSimpleName("PlanNextCommand") // --at, where it is not given
                .and()
                .doNotHaveSimpleName("ProgressLine") // looks whether it was set
                .should()
                .callMethodWhere(target(name("now")))
                .orShould()
                .callMethodWhere(target(name("currentTimeMillis")))
                .orShould()
                .callMethodWhere(target(owner(belongToAnyOf(Clock.class))).and(target(nameMatching("system.*|tick.*"))))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, Timer.class)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.github.decroche"));
    }
}
