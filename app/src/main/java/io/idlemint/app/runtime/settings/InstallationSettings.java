package io.idlemint.app.runtime.settings;

import io.idlemint.app.runtime.lab.Addresses;
import io.idlemint.node.lab.LabDesk;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// How an installation is started.
///
/// @param keyNode the key node to work with; empty for an own lab inside this process
/// @param listen where the own lab's key node listens; port 0 takes any free one
/// @param plan the own lab's parameters
/// @param share whether this computer is offered and mines
/// @param miningThreads how many threads mine; at least 1
/// @param notice how long a renter keeps the device after its owner wants it back
/// @param makeWallet whether an account without a password is made when there is no wallet yet
/// @param lightWallet whether key derivation is made cheap, for throw-away wallets only
/// @param governed whether the governor senses the person and the machine; the owner's word it obeys in any case
/// @param openClProcessors whether OpenCL drivers for processors mine as graphics cards do, where there are no cards
/// @param asked for how long the person who starts it wants it to mine, whatever speaks for comfort or money; zero if
/// nobody has said so
public record InstallationSettings(
        Optional<InetSocketAddress> keyNode,
        InetSocketAddress listen,
        LabPlan plan,
        boolean share,
        int miningThreads,
        Duration notice,
        boolean makeWallet,
        boolean lightWallet,
        boolean governed,
        boolean openClProcessors,
        Duration asked) {
    private static final Duration USUAL_NOTICE = Duration.ofMinutes(1);

    public InstallationSettings {
        if (miningThreads < 1 || miningThreads > 1024) {
            throw new IllegalArgumentException("threads " + miningThreads + " is outside of 1 to 1024");
        }
    }

    /// An own lab on loopback, mining with all cores but one.
    public static InstallationSettings ownLab() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return new InstallationSettings(
                Optional.empty(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                LabPlan.ofThisComputer(),
                true,
                threads,
                USUAL_NOTICE,
                true,
                false,
                false,
                false,
                Duration.ZERO);
    }

    private InstallationSettings with(Consumer<SettingsDraft> change) {
        SettingsDraft draft = new SettingsDraft(this);
        change.accept(draft);
        return draft.settings();
    }

    public InstallationSettings joining(InetSocketAddress address) {
        return with(draft -> draft.keyNode = Optional.of(address));
    }

    /// With the key node that a person has chosen.
    public InstallationSettings towards(LabDesk.Target target) {
        return switch (target) {
            case LabDesk.Target.Own own -> own.forOthers() ? listening(new InetSocketAddress(Addresses.PORT)) : this;
            case LabDesk.Target.Other other -> {
                InetSocketAddress named = Addresses.read(other.address())
                        .orElseThrow(() -> new IllegalArgumentException(other.address() + " is no address"));
                yield joining(new InetSocketAddress(named.getHostString(), named.getPort()));
            }
        };
    }

    public InstallationSettings listening(InetSocketAddress address) {
        return with(draft -> draft.listen = address);
    }

    public InstallationSettings planned(LabPlan labPlan) {
        return with(draft -> draft.plan = labPlan);
    }

    public InstallationSettings withThreads(int threads) {
        return with(draft -> draft.miningThreads = threads);
    }

    public InstallationSettings sharing(boolean shares) {
        return with(draft -> draft.share = shares);
    }

    public InstallationSettings withNotice(Duration time) {
        return with(draft -> draft.notice = time);
    }

    public InstallationSettings withLightWallet() {
        return with(draft -> draft.lightWallet = true);
    }

    /// Makes room for the person at this computer.
    public InstallationSettings underGovernor() {
        return with(draft -> draft.governed = true);
    }

    /// Under the governor, but what speaks for comfort or money yields to the person who starts it, as long as nothing
    /// is paused.
    public InstallationSettings askedToMine(Duration time) {
        return underGovernor().with(draft -> draft.asked = time);
    }

    /// Leaves it to the person to make the wallet.
    public InstallationSettings withoutWallet() {
        return with(draft -> draft.makeWallet = false);
    }

    /// Whether a person is asked before this computer begins: it is to share, and the wallet is the person's to make.
    public boolean asksFirst() {
        return share && !makeWallet;
    }

    /// Mines also through OpenCL drivers for processors, as with graphics cards.
    public InstallationSettings withOpenClProcessors() {
        return with(draft -> draft.openClProcessors = true);
    }
}
