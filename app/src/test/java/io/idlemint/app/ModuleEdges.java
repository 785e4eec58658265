package io.idlemint.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/// Who may use whom: the table of `docs/architecture.md` as rules. A module sees its own packages, the modules and the
/// libraries that its line names, and the parts of the JDK that its line names; everything else is forbidden.
///
/// @param root the package below which the module lies
/// @param modules packages of other modules
/// @param outside packages of libraries and of the JDK, or single classes of them
/// @param because why the line is drawn there
record ModuleEdges(String root, List<String> modules, List<String> outside, String because) {
    private static final String DOMAIN = "io.idlemint.domain..";
    private static final String SIGNING = "io.idlemint.signing..";
    private static final String JUMPHASH = "io.idlemint.miner.jumphash..";
    private static final String STRATUM = "io.idlemint.miner.stratum..";
    private static final String JSPECIFY = "org.jspecify.annotations";
    private static final String SLF4J = "org.slf4j";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String BOUNCY_CASTLE = "org.bouncycastle..";

    /// The JDK without files, network, database, screen and reflection.
    private static final List<String> PURE = List.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.io",
            "java.math",
            "java.nio",
            "java.nio.charset",
            "java.nio.file",
            "java.security",
            "java.time..",
            "java.util..");

    private static final List<String> NETWORK = List.of("java.net", "javax.net..", "java.nio.channels");
    private static final List<String> FILES = List.of("java.nio.channels", "java.nio.file.attribute");

    static final ModuleEdges NODE = new ModuleEdges(
            "io.idlemint.node",
            List.of(DOMAIN),
            // An address is a value; nothing is connected there.
            with(PURE, "java.net.URI", SLF4J),
            "what a participant does is rules over ports: it must run in a test without a file, a socket or a screen");

    /// Every line but that of app, whose composition root may see everything.
    static final List<ModuleEdges> ALL = List.of(
            new ModuleEdges(
                    "io.idlemint.domain",
                    List.of(),
                    with(PURE, SLF4J),
                    "the nouns and rules depend on nothing, so that everything can depend on them"),
            NODE,
            new ModuleEdges(
                    "io.idlemint.signing",
                    List.of(DOMAIN),
                    with(PURE, FILES, "javax.crypto..", JACKSON, "org.web3j..", BOUNCY_CASTLE),
                    "keys are handled in one place, the only one with web3j, which sees no network and no database"),
            new ModuleEdges(
                    "io.idlemint.machine",
                    List.of(DOMAIN),
                    with(
                            PURE,
                            FILES,
                            "java.lang.foreign",
                            "java.lang.management",
                            "java.lang.reflect",
                            "com.sun.management",
                            "java.net",
                            SLF4J,
                            "oshi..",
                            "org.freedesktop.dbus..",
                            // The trays of Windows, macOS and X11, and Windows's registry.
                            "java.awt",
                            "java.awt.event",
                            "java.awt.image",
                            "com.sun.jna.platform.win32"),
                    "looking at this computer and running sandboxes needs no key and no database"),
            new ModuleEdges(
                    "io.idlemint.storage",
                    List.of(DOMAIN),
                    with(
                            PURE,
                            FILES,
                            "java.lang.reflect",
                            "java.sql",
                            SLF4J,
                            "org.jdbi..",
                            "org.flywaydb..",
                            "org.sqlite.."),
                    "SQL stands in one place, and that place decides nothing"),
            new ModuleEdges(
                    "io.idlemint.schema",
                    List.of(),
                    with(PURE, "com.google.protobuf..", "com.google.common..", "io.grpc.."),
                    "it is generated code"),
            new ModuleEdges(
                    "io.idlemint.wire",
                    List.of(DOMAIN, SIGNING, "io.idlemint.schema.."),
                    with(
                            PURE,
                            FILES,
                            NETWORK,
                            "java.security.cert",
                            "java.security.spec",
                            "java.util.logging",
                            "javax.crypto..",
                            SLF4J,
                            "com.google.protobuf..",
                            "com.google.common..",
                            "io.grpc..",
                            "io.netty..",
                            BOUNCY_CASTLE),
                    "the wire carries what others decide; it stores nothing but its own pins and keys"),
            new ModuleEdges(
                    "io.idlemint.jumpchain",
                    List.of(DOMAIN, JUMPHASH),
                    with(PURE, FILES, SLF4J),
                    "any follower must be able to verify a chain with this and nothing else"),
            new ModuleEdges(
                    "io.idlemint.keynode",
                    List.of(
                            DOMAIN,
                            SIGNING,
                            "io.idlemint.storage..",
                            "io.idlemint.wire..",
                            "io.idlemint.jumpchain..",
                            JUMPHASH,
                            STRATUM),
                    with(PURE, NETWORK, SLF4J),
                    "a key node verifies work but does not mine, and it runs on servers without a screen"),
            new ModuleEdges(
                    "io.idlemint.miner.jumphash",
                    List.of(),
                    PURE,
                    "key nodes verify with the same classes that miners hash with, so they bring nothing along"),
            new ModuleEdges(
                    "io.idlemint.miner.stratum",
                    List.of(),
                    with(PURE, NETWORK, SLF4J, JACKSON),
                    "the protocol is the same for any hash function and any pool"),
            new ModuleEdges(
                    "io.idlemint.miner.engines",
                    List.of(DOMAIN, JUMPHASH, STRATUM),
                    with(
                            PURE,
                            NETWORK,
                            "java.lang.foreign",
                            "java.lang.management",
                            "javax.management",
                            "com.sun.management",
                            "jdk.incubator.vector",
                            SLF4J,
                            "org.jocl.."),
                    "a miner needs neither keys nor a key node of our own: it can work for any pool"),
            new ModuleEdges(
                    "io.idlemint.i18n", List.of(), with(PURE, "java.text"), "words and numbers are for every module"),
            new ModuleEdges(
                    "io.idlemint.ui",
                    List.of(DOMAIN, "io.idlemint.node..", "io.idlemint.i18n.."),
                    with(
                            PURE,
                            "java.net.URL",
                            "java.net.URLConnection",
                            "java.net.URI",
                            "java.net.URLDecoder",
                            "java.net.URLEncoder",
                            SLF4J,
                            "javafx..",
                            "atlantafx..",
                            "org.kordamp.ikonli..",
                            "com.google.zxing.."),
                    "screens show what services say and decide nothing"));

    /// The rule of this line.
    ArchRule rule() {
        String[] allowed = Stream.of(Stream.of(root + ".."), modules.stream(), outside.stream(), Stream.of(JSPECIFY))
                .flatMap(packages -> packages)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                        .or(describe("are named there", one -> outside.contains(one.getName()))))
                .because(because);
    }

    private static List<String> with(List<String> packages, String... more) {
        return Stream.concat(packages.stream(), Stream.of(more)).toList();
    }

    private static List<String> with(List<String> packages, List<String> others, String... more) {
        return with(Stream.concat(packages.stream(), others.stream()).toList(), more);
    }

    private static List<String> with(List<String> packages, List<String> others, List<String> further, String... more) {
        return with(with(packages, others), further, more);
    }
}
