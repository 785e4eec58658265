package io.idlemint.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.idlemint.app.planted.SecondRoot;
import io.idlemint.domain.identity.Account;
import io.idlemint.node.planted.Trespasser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// The shape of the whole product, checked on its compiled classes: who sees whom, where objects are made, where clocks
/// are read. A class of the test sources breaks the rules on purpose and must be caught.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String TICKER = "io.idlemint.domain.time.Ticker";

    /// Reads the monotonic clock in a loop that waits for processes to die.
    private static final String PROCESSES = "io.idlemint.machine.limits.Processes";

    /// Picks other numbers for each run.
    private static final String DEMO_STORY = "io.idlemint.app.demo.DemoStory";

    /// The screen's default for people who start it without a composition root, as its own tests do.
    private static final String UI_OPTIONS = "io.idlemint.ui.UiOptions";

    private static final String UI_BRIDGE = "io.idlemint.ui.bridge.UiBridge";

    /// Starts the toolkit: there is no bridge before.
    private static final String DESKTOP_APPLICATION = "io.idlemint.ui.DesktopApplication";

    /// Opens before there is anything to show, and so before there is a bridge.
    private static final String EARLY_WINDOW = "io.idlemint.ui.EarlyWindow";

    /// Warms up what the first content will need, before there is any.
    private static final String REHEARSAL = "io.idlemint.ui.Rehearsal";

    /// Every class of every module, without their tests.
    private final JavaClasses product = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.idlemint");

    @TestFactory
    Stream<DynamicTest> everyModuleSeesOnlyWhatItMay() {
        return ModuleEdges.ALL.stream()
                .map(edges ->
                        DynamicTest.dynamicTest(edges.root(), () -> edges.rule().check(product)));
    }

    @Test
    void everyModuleHasALine() {
        List<String> roots = Stream.concat(
                        ModuleEdges.ALL.stream().map(ModuleEdges::root),
                        Stream.of("io.idlemint.app", "io.idlemint.fixtures"))
                .toList();
        List<String> strangers = product.stream()
                .map(one -> one.getPackageName())
                .filter(name -> roots.stream().noneMatch(root -> name.equals(root) || name.startsWith(root + ".")))
                .distinct()
                .toList();
        assertTrue(strangers.isEmpty(), () -> "packages without a line in ModuleEdges: " + strangers);
    }

    @TestFactory
    Stream<DynamicTest> packagesOfAModuleHaveNoCycles() {
        return ModuleEdges.ALL.stream()
                .map(edges -> edges.root())
                .filter(root -> !root.equals("io.idlemint.schema") && !root.equals("io.idlemint.i18n"))
                .map(root -> DynamicTest.dynamicTest(
                        root,
                        () -> slices().matching(root + ".(*)..")
                                .should()
                                .beFreeOfCycles()
                                // An account is a word that messages are made of, and delegations of accounts are
                                // messages.
                                .ignoreDependency(resideInAPackage("io.idlemint.domain.message"), type(Account.class))
                                .because("a package that can be understood alone can be changed alone")
                                .check(product)));
    }

    @TestFactory
    Stream<DynamicTest> theHouseRulesHold() {
        return houseRules().map(rule -> DynamicTest.dynamicTest(name(rule), () -> rule.check(product)));
    }

    @TestFactory
    Stream<DynamicTest> thePlantedViolationIsCaught() {
        JavaClasses planted = new ClassFileImporter().importClasses(Trespasser.class, SecondRoot.class);
        return Stream.concat(Stream.of(ModuleEdges.NODE.rule()), houseRules())
                .map(rule -> DynamicTest.dynamicTest(
                        name(rule), () -> assertTrue(rule.evaluate(planted).hasViolation(), rule::getDescription)));
    }

    @Test
    void thePlantedViolationIsNotPartOfTheProduct() {
        assertFalse(product.contain(Trespasser.class));
        assertFalse(product.contain(SecondRoot.class));
    }

    private static Stream<ArchRule> houseRules() {
        return Stream.of(
                HouseRules.readsNoClock(TICKER, PROCESSES, DEMO_STORY),
                HouseRules.takesClocksFromTheRoot(UI_OPTIONS),
                HouseRules.touchesNoFiles("io.idlemint.domain..", "io.idlemint.node.."),
                HouseRules.printsNowhere(),
                HouseRules.opensStandardStreams(Main.class.getName()),
                HouseRules.hasNoMutableStatics(),
                HouseRules.posts(UI_BRIDGE, DESKTOP_APPLICATION, EARLY_WINDOW, REHEARSAL),
                HouseRules.buildsAtTheRoot());
    }

    private static String name(ArchRule rule) {
        String description = rule.getDescription();
        return description.substring(description.lastIndexOf("because") + "because ".length());
    }
}
