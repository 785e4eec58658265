package io.idlemint.app.runtime.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.jumpchain.rule.ChainParameters;
import io.idlemint.jumpchain.rule.Emission;
import io.idlemint.miner.jumphash.CompactTarget;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.desk.MiningDesk;
import io.idlemint.node.desk.MiningDesk.DeviceMining;
import io.idlemint.node.desk.MiningDesk.MiningNow;
import io.idlemint.node.desk.NetworkDesk;
import io.idlemint.node.governor.Level;
import io.idlemint.node.profit.ProfitMeter.Seen;
import io.idlemint.node.profit.ProfitMeter.Sight;
import io.idlemint.node.profit.ProfitMeter.Tip;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What this computer's mining looks like to somebody who wants to know what it brings. Safe for use by several
/// threads.
public final class ProfitSight {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final MiningDesk mining;
    private final NetworkDesk network;
    private final Bytes32 cpu;
    private volatile @Nullable Emission emission;

    public ProfitSight(MiningDesk mining, NetworkDesk network, Bytes32 cpu) {
        this.mining = mining;
        this.network = network;
        this.cpu = cpu;
    }

    /// Asks once what the chain pays: its first record says it.
    public void learn(KeyNode keyNode) {
        if (emission != null) {
            return;
        }
        try {
            Iterator<byte[]> records = keyNode.blocks(0);
            if (records.hasNext()) {
                emission = ChainParameters.read(records.next()).emission();
            }
        } catch (LedgerUnreachableException unreachable) {
            // The next look asks again.
        }
    }

    /// What there is to see now.
    ///
    /// @param governed how much of each device may mine
    public Sight see(List<Governed> governed, Readings readings) {
        List<Seen> seen = new ArrayList<>();
        MiningNow processor = mining.now().get();
        Level level = level(governed, cpu).orElse(Level.FULL);
        seen.add(new Seen(
                cpu,
                DeviceKind.CPU,
                name(governed, cpu).orElse("CPU"),
                level.duty() * 10_000L + processor.threads(),
                processor.hashesPerSecond(),
                readings.of(cpu).watts()));
        for (DeviceMining card : mining.devices().get()) {
            seen.add(new Seen(
                    card.device(),
                    DeviceKind.GPU,
                    name(governed, card.device()).orElse(card.name()),
                    level(governed, card.device()).orElse(level).duty(),
                    card.hashesPerSecond(),
                    readings.of(card.device()).watts()));
        }
        return new Sight(seen, network.now().get().tip().flatMap(this::tip));
    }

    private Optional<Tip> tip(ChainTip newest) {
        Emission pays = emission;
        return pays == null
                ? Optional.empty()
                : Optional.of(new Tip(
                        newest.height(),
                        CompactTarget.work(newest.bits())
                                .min(MOST)
                                .max(BigInteger.ONE)
                                .longValueExact(),
                        pays.subsidy(newest.height() + 1)));
    }

    private static Optional<Level> level(List<Governed> governed, Bytes32 device) {
        return governed.stream()
                .filter(one -> one.device().equals(device))
                .map(one -> one.decision().level())
                .findFirst();
    }

    private static Optional<String> name(List<Governed> governed, Bytes32 device) {
        return governed.stream()
                .filter(one -> one.device().equals(device))
                .map(Governed::name)
                .findFirst();
    }
}
