package io.idlemint.app.runtime.leases;

import io.idlemint.app.runtime.mining.DeviceOffer;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.machine.Gpu;
import io.idlemint.domain.machine.MachineProfile;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.sandbox.Availability;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.Refusal.Why;
import io.idlemint.node.desk.SharingDesk;
import io.idlemint.node.governor.Leasing;
import io.idlemint.node.provider.OfferedDevice;
import io.idlemint.node.provider.ProvidedNow;
import io.idlemint.node.provider.ProviderService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The devices of this computer and which of them are offered. Safe for use by several threads.
public final class Sharing implements SharingDesk {
    private final LiveCell<List<DeviceNow>> devices = new LiveCell<>(List.of());
    private final boolean share;
    private @Nullable OfferedDevice cpu;
    private @Nullable ProviderService provider;
    private boolean withheld;
    private volatile @Nullable BiConsumer<Bytes32, Rate> prices;

    /// @param settings say whether the owner offers this computer at all, and with what notice at first
    public Sharing(
            Bytes32 tlsKeyHash,
            MachineProfile machine,
            String hardwareId,
            Availability sandbox,
            InstallationSettings settings) {
        this.share = settings.share();
        Bytes32 cpuHash = DeviceOffer.deviceHash(tlsKeyHash, DeviceKind.CPU, hardwareId);
        OfferedDevice offered = DeviceOffer.cpu(cpuHash, machine, settings.notice());
        Optional<Refusal> why = sandbox instanceof Availability.Unavailable missing
                ? Optional.of(noSandbox(missing))
                : Optional.empty();
        if (share && why.isEmpty()) {
            cpu = offered;
        }
        List<DeviceNow> list = new ArrayList<>();
        list.add(new DeviceNow(
                cpuHash,
                DeviceKind.CPU,
                offered.resources().deviceName(),
                new Size.Processor(
                        offered.resources().cpuCores(), offered.resources().memoryBytes()),
                ProviderStatus.IDLE,
                why,
                cpu == null ? Optional.empty() : Optional.of(offered.rate())));
        DeviceOffer.disk(machine)
                .ifPresent(disk -> list.add(new DeviceNow(
                        DeviceOffer.deviceHash(tlsKeyHash, DeviceKind.DISK, disk.mount()),
                        DeviceKind.DISK,
                        disk.mount(),
                        new Size.Storage(offered.resources().diskBytes()),
                        ProviderStatus.IDLE,
                        Optional.of(why.orElseGet(() -> Refusal.of(Why.DISK_WITH_PROCESSOR))),
                        Optional.empty())));
        List<Bytes32> graphics = DeviceOffer.graphics(tlsKeyHash, machine.gpus());
        for (int i = 0; i < graphics.size(); i++) {
            Gpu gpu = machine.gpus().get(i);
            list.add(new DeviceNow(
                    graphics.get(i),
                    DeviceKind.GPU,
                    gpu.name(),
                    new Size.Graphics(gpu.vendor(), gpu.memoryBytes()),
                    ProviderStatus.IDLE,
                    Optional.of(Refusal.of(Why.GPU_NEEDS_CONTAINERS)),
                    Optional.empty()));
        }
        devices.set(List.copyOf(list));
    }

    private static Refusal noSandbox(Availability.Unavailable missing) {
        return switch (missing.obstacle()) {
            case SYSTEM -> Refusal.of(Why.NO_SANDBOX_SYSTEM);
            case PROCESSOR -> Refusal.of(Why.NO_SANDBOX_PROCESSOR);
            case NOT_INSTALLED -> Refusal.of(Why.NO_SANDBOX_NOT_INSTALLED);
            case TOO_OLD -> Refusal.of(Why.NO_SANDBOX_TOO_OLD);
            case NAMESPACES_FORBIDDEN -> Refusal.of(Why.NO_SANDBOX_NAMESPACES_FORBIDDEN);
            case FOLDER -> Refusal.of(Why.NO_SANDBOX_FOLDER);
            case OTHER -> Refusal.of(Why.NO_SANDBOX_OTHER, missing.reason());
        };
    }

    /// The device hash of the processor.
    public Bytes32 cpuHash() {
        return devices.get().getFirst().deviceHash();
    }

    boolean offersAnything() {
        return share && cpu != null;
    }

    public String name(Bytes32 deviceHash) {
        return devices.get().stream()
                .filter(device -> device.deviceHash().equals(deviceHash))
                .map(DeviceNow::name)
                .findFirst()
                .orElse("");
    }

    /// Begins to offer through a provider service.
    synchronized void offerThrough(ProviderService service) {
        provider = service;
        publish();
    }

    /// Offers a device to new renters, or withdraws its offer; a running lease goes on.
    public synchronized void mayLease(Bytes32 deviceHash, boolean may) {
        OfferedDevice offered = cpu;
        if (offered != null && offered.deviceHash().equals(deviceHash) && withheld == may) {
            withheld = !may;
            publish();
        }
    }

    /// New prices go here, and come back with the preferences.
    public void pricesKeptBy(BiConsumer<Bytes32, Rate> keeper) {
        prices = keeper;
    }

    /// Offers what the owner prefers now; running leases keep what they agreed on.
    public synchronized void keepTo(Leasing wanted) {
        OfferedDevice offered = cpu;
        if (offered == null) {
            return;
        }
        OfferedDevice next = DeviceOffer.keptTo(offered, wanted);
        if (!next.equals(offered)) {
            cpu = next;
            publish();
            show(next.deviceHash(), next.rate());
        }
    }

    private void show(Bytes32 deviceHash, Rate rate) {
        devices.update(list -> list.stream()
                .map(device -> device.deviceHash().equals(deviceHash)
                        ? with(device, device.status(), Optional.of(rate))
                        : device)
                .toList());
    }

    /// Shows which devices are in a renter's hands.
    void leased(List<ProvidedNow> leases) {
        Set<Bytes32> held = leases.stream()
                .filter(lease -> lease.state().holdsDevice() || lease.state() instanceof LeaseState.Funded)
                .map(lease -> lease.lease().terms().message().keys().deviceHash())
                .collect(Collectors.toSet());
        devices.update(list -> list.stream()
                .map(device -> with(
                        device,
                        held.contains(device.deviceHash()) ? ProviderStatus.SHARING : ProviderStatus.IDLE,
                        device.rate()))
                .toList());
    }

    private static DeviceNow with(DeviceNow device, ProviderStatus status, Optional<Rate> rate) {
        return new DeviceNow(
                device.deviceHash(), device.kind(), device.name(), device.size(), status, device.notLeasable(), rate);
    }

    @Override
    public Live<List<DeviceNow>> devices() {
        return devices;
    }

    @Override
    public Optional<Refusal> price(Bytes32 deviceHash, Rate rate) {
        if (!offers(deviceHash)) {
            return Optional.of(Refusal.of(Why.DEVICE_NOT_OFFERED));
        }
        if (rate.nanosPerSecond() == 0) {
            return Optional.of(Refusal.of(Why.PRICE_ZERO));
        }
        // Not under the lock of this: who keeps the price comes back with the preferences.
        Objects.requireNonNull(prices, "nobody keeps the prices").accept(deviceHash, rate);
        return Optional.empty();
    }

    private synchronized boolean offers(Bytes32 deviceHash) {
        return cpu != null && cpu.deviceHash().equals(deviceHash);
    }

    private void publish() {
        if (provider != null && cpu != null) {
            provider.offer(withheld ? List.of() : List.of(cpu));
        }
    }
}
