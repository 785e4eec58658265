package io.idlemint.ui.network;

import io.idlemint.domain.network.LinkState;
import io.idlemint.i18n.NetworkText;
import io.idlemint.node.desk.NetworkDesk.NetworkNow;
import io.idlemint.node.lab.Audit;
import io.idlemint.node.lab.LabDesk.Health;
import io.idlemint.node.lab.LabDesk.Known;
import io.idlemint.node.lab.LabDesk.LabNow;
import io.idlemint.node.lab.LabDesk.Target;
import io.idlemint.node.lab.LabDesk.Why;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.network.NetworkViewModel.CheckText;
import io.idlemint.ui.network.NetworkViewModel.LabText;
import io.idlemint.ui.network.NetworkViewModel.LedgerText;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.Optional;

/// Key nodes, ledger and lab in words. Immutable.
final class NodeWording {
    private static final int BEGINNING = 19;

    private final Wording words;

    NodeWording(Wording words) {
        this.words = words;
    }

    /// @param connected whether the key node in use answers now
    NodeRow row(Known known, NetworkNow network, boolean connected) {
        String where = known.health() instanceof Health.InUse && network.embedded()
                ? words.text(NetworkText.THIS_PC)
                : known.address();
        String name = known.name().orElseGet(() -> words.text(NetworkText.NAME_UNKNOWN));
        return switch (known.health()) {
            case Health.InUse use -> {
                Optional<Duration> latency =
                        network.link() instanceof LinkState.Connected link ? link.latency() : Optional.empty();
                String reason = network.link() instanceof LinkState.Connecting link
                        ? link.silence().map(words::silence).orElse("")
                        : "";
                yield new NodeRow(
                        known.address(),
                        name,
                        where,
                        latency.map(words.measures()::latency).orElse(""),
                        network.tip()
                                .map(tip -> words.measures().count(tip.height()))
                                .orElse(""),
                        connected ? StateKind.OK : StateKind.WAITING,
                        words.text(connected ? NetworkText.STATE_IN_USE : NetworkText.STATE_WAITING),
                        key(known),
                        reason,
                        false);
            }
            case Health.Answers answers ->
                new NodeRow(
                        known.address(),
                        name,
                        where,
                        words.measures().latency(answers.latency()),
                        words.measures().count(answers.height()),
                        StateKind.OFF,
                        words.text(NetworkText.STATE_ANSWERS),
                        key(known),
                        "",
                        true);
            case Health.Silent silent ->
                new NodeRow(
                        known.address(),
                        name,
                        where,
                        "",
                        "",
                        StateKind.PROBLEM,
                        words.text(NetworkText.STATE_SILENT),
                        key(known),
                        words.silence(silent.silence()),
                        true);
            case Health.NotAsked notAsked ->
                new NodeRow(
                        known.address(),
                        name,
                        where,
                        "",
                        "",
                        StateKind.OFF,
                        words.text(NetworkText.STATE_NOT_ASKED),
                        key(known),
                        "",
                        true);
        };
    }

    private static String key(Known known) {
        return known.fingerprint()
                .substring(0, Math.min(BEGINNING, known.fingerprint().length()));
    }

    LedgerText ledger(LabNow now, NetworkNow network, Audit audit) {
        String written = audit instanceof Audit.Sound sound
                ? words.text(
                        NetworkText.WRITTEN_VERIFIED,
                        network.name(),
                        words.measures().count(sound.height()))
                : words.text(NetworkText.WRITTEN, network.name());
        return new LedgerText(
                network.embedded()
                        ? words.text(NetworkText.LEDGER_OWN)
                        : words.text(NetworkText.LEDGER_OTHER, network.name()),
                written,
                network.tip()
                        .map(tip -> words.text(
                                NetworkText.NEWEST_VALUE,
                                words.measures().count(tip.height()),
                                words.since(tip.time())))
                        .orElse(""),
                network.maturity().isPresent()
                        ? words.text(
                                NetworkText.MATURITY_VALUE, network.maturity().getAsInt())
                        : "",
                now.known().isEmpty() ? "" : now.known().getFirst().fingerprint());
    }

    CheckText check(Audit audit) {
        return switch (audit) {
            case Audit.NotRun notRun -> new CheckText(false, 0, "", false);
            case Audit.Running running ->
                new CheckText(
                        true,
                        running.of() == 0 ? -1 : (double) running.done() / running.of(),
                        running.left()
                                .map(left -> words.text(
                                        NetworkText.VERIFY_LEFT,
                                        words.measures().count(running.done()),
                                        words.measures().count(running.of()),
                                        words.measures().duration(left)))
                                .orElseGet(() -> words.text(
                                        NetworkText.VERIFY_RUNNING,
                                        words.measures().count(running.done()),
                                        words.measures().count(running.of()))),
                        false);
            case Audit.Sound sound ->
                new CheckText(
                        false,
                        1,
                        words.text(
                                NetworkText.VERIFY_SOUND,
                                words.measures().count(sound.height()),
                                words.mint(sound.minted()),
                                words.measures().count(sound.sealed()),
                                words.measures().duration(sound.took())),
                        false);
            case Audit.Broken broken ->
                new CheckText(
                        false,
                        1,
                        words.text(NetworkText.VERIFY_BROKEN, words.measures().count(broken.height()), rule(broken)),
                        true);
            case Audit.Failed failed ->
                new CheckText(false, 0, words.text(NetworkText.VERIFY_FAILED, words.silence(failed.silence())), true);
        };
    }

    private String rule(Audit.Broken broken) {
        boolean nothing = broken.found().isEmpty();
        return words.text(
                switch (broken.rule()) {
                    case ENCODING -> NetworkText.RULE_ENCODING;
                    case PREVIOUS -> NetworkText.RULE_PREVIOUS;
                    case HEIGHT -> NetworkText.RULE_HEIGHT;
                    case VERSION -> NetworkText.RULE_VERSION;
                    case TARGET -> NetworkText.RULE_TARGET;
                    case PROOF -> NetworkText.RULE_PROOF;
                    case TIME_PAST -> NetworkText.RULE_TIME_PAST;
                    case TIME_FUTURE -> NetworkText.RULE_TIME_FUTURE;
                    case PAYOUTS -> nothing ? NetworkText.RULE_PAYOUTS_OVER : NetworkText.RULE_PAYOUTS;
                    case JOURNAL -> NetworkText.RULE_JOURNAL;
                    case MERKLE -> NetworkText.RULE_MERKLE;
                    case SEAL -> nothing ? NetworkText.RULE_SEAL_NOBODY : NetworkText.RULE_SEAL;
                },
                broken.found(),
                broken.asked());
    }

    LabText lab(LabNow now, NetworkNow network) {
        return switch (now.target()) {
            case Target.Own own ->
                new LabText(
                        true,
                        own.forOthers(),
                        words.text(
                                !own.forOthers()
                                        ? NetworkText.LAB_ALONE
                                        : now.hosted().isPresent()
                                                ? NetworkText.LAB_HOST
                                                : NetworkText.LAB_HOST_NOWHERE),
                        now.hosted());
            case Target.Other other ->
                new LabText(false, false, words.text(NetworkText.LAB_JOINED, network.name()), Optional.empty());
        };
    }

    String why(Why why) {
        return words.text(NetworkText.valueOf("WHY_" + why.name()));
    }
}
