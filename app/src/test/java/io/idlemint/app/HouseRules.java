package io.idlemint.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.io.FileDescriptor;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

/// The rules that are about how code is written rather than about who sees whom.
final class HouseRules {
    private static final Set<String> CLOCK_CALLS = Set.of("nanoTime", "currentTimeMillis", "now");
    private static final Set<String> CLOCK_TYPES = names(
            System.class,
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class);
    private static final Set<String> CLOCK_SOURCES = names(InstantSource.class, Clock.class);

    /// What a module other than app builds only for itself: its services and its keys to the outside world.
    private static final Set<String> BUILT_AT_THE_ROOT = Set.of(
            "io.idlemint.signing",
            "io.idlemint.machine",
            "io.idlemint.storage",
            "io.idlemint.wire",
            "io.idlemint.jumpchain",
            "io.idlemint.keynode",
            "io.idlemint.miner.stratum",
            "io.idlemint.miner.engines",
            "io.idlemint.node.provider",
            "io.idlemint.node.renter");

    private HouseRules() {}

    /// @param excepted classes whose reading of a clock is known and argued
    static ArchRule readsNoClock(String... excepted) {
        return noClasses()
                .that(areNot(excepted))
                .should()
                .accessTargetWhere(target(
                        "reads the computer's clock",
                        target -> CLOCK_CALLS.contains(target.getName())
                                && CLOCK_TYPES.contains(target.getOwner().getName())))
                .because("durations come from an injected Ticker and wall time from an injected InstantSource,"
                        + " or a clock that is set back breaks meters and no test can move time");
    }

    /// @param excepted classes outside of app that may name the system's clock as a default
    static ArchRule takesClocksFromTheRoot(String... excepted) {
        return noClasses()
                .that(areNot(excepted))
                .and()
                .resideOutsideOfPackage("io.idlemint.app..")
                .should()
                .accessTargetWhere(target(
                        "takes the system's clock",
                        target -> target.getName().startsWith("system")
                                && CLOCK_SOURCES.contains(target.getOwner().getName())))
                .because("only the composition root chooses clocks");
    }

    static ArchRule touchesNoFiles(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .because("paths may be named here, but only adapters open them");
    }

    static ArchRule printsNowhere() {
        return NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                "the command line's Console is the only voice, so that --json stays one object");
    }

    static ArchRule opensStandardStreams(String only) {
        return noClasses()
                .that(areNot(only))
                .should()
                .accessTargetWhere(target(
                        "opens a standard stream",
                        target -> target.getOwner().getName().equals(FileDescriptor.class.getName())))
                .because("Main hands both streams to the Console and nobody else has them");
    }

    static ArchRule hasNoMutableStatics() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("io.idlemint.schema..")
                .and()
                .areStatic()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("state belongs to an object that somebody closes; two nodes run in one process");
    }

    /// @param allowed the classes that may hand work to the screen's thread
    static ArchRule posts(String... allowed) {
        return noClasses()
                .that(areNot(allowed))
                .should()
                .accessTargetWhere(target(
                        "hands work to the screen's thread",
                        target -> target.getName().equals("runLater")
                                && target.getOwner().getName().equals("javafx.application.Platform")))
                .because("one bridge keeps the order of updates and drops those of closed screens");
    }

    /// In app, only the composition root makes objects of other modules.
    static ArchRule buildsAtTheRoot() {
        return noClasses()
                .that()
                .resideInAPackage("io.idlemint.app..")
                .and()
                .resideOutsideOfPackage("io.idlemint.app.runtime..")
                .should()
                .accessTargetWhere(target("makes an object of another module", HouseRules::makesAtTheRoot))
                .because("commands and windows use what io.idlemint.app.runtime has put together");
    }

    private static boolean makesAtTheRoot(AccessTarget target) {
        JavaClass owner = target.getOwner();
        boolean makes = target instanceof CodeUnitAccessTarget unit
                && (unit.getName().equals("<init>") || (unit.getRawReturnType().equals(owner) && isStatic(unit)));
        return makes
                && !owner.isRecord()
                && BUILT_AT_THE_ROOT.stream()
                        .anyMatch(root -> owner.getPackageName().equals(root)
                                || owner.getPackageName().startsWith(root + "."));
    }

    private static boolean isStatic(CodeUnitAccessTarget unit) {
        return unit.resolveMember()
                .filter(member -> member.getModifiers().contains(JavaModifier.STATIC))
                .isPresent();
    }

    private static DescribedPredicate<JavaAccess<?>> target(String description, Predicate<AccessTarget> predicate) {
        return describe(description, access -> predicate.test(access.getTarget()));
    }

    /// Nested classes count as their outermost one.
    private static DescribedPredicate<JavaClass> areNot(String... names) {
        Set<String> excepted = Set.of(names);
        return describe(
                "are not " + excepted, one -> !excepted.contains(outermost(one).getName()));
    }

    private static JavaClass outermost(JavaClass one) {
        JavaClass found = one;
        while (found.getEnclosingClass().isPresent()) {
            found = found.getEnclosingClass().get();
        }
        return found;
    }

    private static Set<String> names(Class<?>... types) {
        return Set.copyOf(Arrays.stream(types).map(Class::getName).toList());
    }
}
