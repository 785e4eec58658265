package io.idlemint.ui.home;

import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Party;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.MiningDesk.DeviceMining;
import io.idlemint.node.desk.MiningDesk.MiningNow;
import io.idlemint.node.desk.NetworkDesk.NetworkNow;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.ui.governor.OwnPc;
import io.idlemint.ui.wording.Algorithms;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// Everything that Home knows at one moment.
record HomeNow(
        MiningNow mining,
        List<DeviceMining> cards,
        List<DeviceNow> devices,
        List<LeaseNow> leases,
        WalletNow wallet,
        NetworkNow network,
        OwnPc pc) {
    HomeNow with(MiningNow value) {
        return new HomeNow(value, cards, devices, leases, wallet, network, pc);
    }

    HomeNow withCards(List<DeviceMining> value) {
        return new HomeNow(mining, value, devices, leases, wallet, network, pc);
    }

    HomeNow withDevices(List<DeviceNow> value) {
        return new HomeNow(mining, cards, value, leases, wallet, network, pc);
    }

    HomeNow withLeases(List<LeaseNow> value) {
        return new HomeNow(mining, cards, devices, value, wallet, network, pc);
    }

    HomeNow with(WalletNow value) {
        return new HomeNow(mining, cards, devices, leases, value, network, pc);
    }

    HomeNow with(NetworkNow value) {
        return new HomeNow(mining, cards, devices, leases, wallet, value, pc);
    }

    HomeNow with(OwnPc value) {
        return new HomeNow(mining, cards, devices, leases, wallet, network, value);
    }

    /// The algorithm of the block that is mined; empty when nothing is mined.
    String algorithm() {
        return mining.algorithm()
                .or(() -> cards.stream()
                        .flatMap(card -> card.algorithm().stream())
                        .findFirst())
                .map(Algorithms::name)
                .orElse("");
    }

    /// What a device mines; empty for one that does not mine by itself.
    Optional<DeviceMining> mining(DeviceNow device) {
        return cards.stream()
                .filter(card -> card.device().equals(device.deviceHash()))
                .findFirst();
    }

    /// All that this computer hashes in a second; empty while nothing is measured.
    OptionalLong hashesPerSecond() {
        LongStream rates = LongStream.concat(
                mining.hashesPerSecond().stream(),
                cards.stream().flatMapToLong(card -> card.hashesPerSecond().stream()));
        long all = rates.sum();
        return all > 0 ? OptionalLong.of(all) : OptionalLong.empty();
    }

    /// The lease that has this computer's device in a renter's hands.
    Optional<LeaseNow> given() {
        return leases.stream()
                .filter(lease -> lease.side() == Party.PROVIDER && lease.state().holdsDevice())
                .findFirst();
    }

    Optional<LeaseNow> given(DeviceNow device) {
        return given().filter(lease -> lease.deviceName().equals(device.name()));
    }

    /// The leases that cost this account money now.
    List<LeaseNow> rented() {
        return leases.stream()
                .filter(lease -> lease.side() == Party.RENTER && !lease.selfTest())
                .filter(lease -> lease.state() instanceof LeaseState.Ready)
                .toList();
    }
}
