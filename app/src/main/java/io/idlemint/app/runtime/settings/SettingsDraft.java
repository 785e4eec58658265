package io.idlemint.app.runtime.settings;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/// Settings of which one is about to change. For use by one thread.
final class SettingsDraft {
    Optional<InetSocketAddress> keyNode;
    InetSocketAddress listen;
    LabPlan plan;
    boolean share;
    int miningThreads;
    Duration notice;
    boolean makeWallet;
    boolean lightWallet;
    boolean governed;
    boolean openClProcessors;
    Duration asked;

    SettingsDraft(InstallationSettings from) {
        keyNode = from.keyNode();
        listen = from.listen();
        plan = from.plan();
        share = from.share();
        miningThreads = from.miningThreads();
        notice = from.notice();
        makeWallet = from.makeWallet();
        lightWallet = from.lightWallet();
        governed = from.governed();
        openClProcessors = from.openClProcessors();
        asked = from.asked();
    }

    InstallationSettings settings() {
        return new InstallationSettings(
                keyNode,
                listen,
                plan,
                share,
                miningThreads,
                notice,
                makeWallet,
                lightWallet,
                governed,
                openClProcessors,
                asked);
    }
}
