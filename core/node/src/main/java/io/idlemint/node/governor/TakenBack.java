package io.idlemint.node.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.governor.Preferences.Limits;
import io.idlemint.node.governor.Preferences.Presence;
import io.idlemint.node.governor.Preferences.Supply;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A change of preferences that is taken back. What was changed elsewhere since stays.
///
/// @param before what held before the change
/// @param after what held after it
public record TakenBack(Preferences before, Preferences after) {
    /// What holds without the change.
    ///
    /// @param now what holds with it, and with whatever came later
    public Preferences from(Preferences now) {
        return new Preferences(
                presence(now.presence()),
                limits(now.limits()),
                supply(now.supply()),
                one(before.room(), after.room(), now.room()),
                one(before.schedule(), after.schedule(), now.schedule()),
                one(before.money(), after.money(), now.money()),
                one(before.leasing(), after.leasing(), now.leasing()),
                devices(now.devices()));
    }

    private Presence presence(Presence now) {
        Presence old = before.presence();
        Presence done = after.presence();
        return new Presence(
                one(old.here(), done.here(), now.here()),
                one(old.away(), done.away(), now.away()),
                one(old.awayAfter(), done.awayAfter(), now.awayAfter()),
                one(old.fullScreenPauses(), done.fullScreenPauses(), now.fullScreenPauses()),
                one(old.games(), done.games(), now.games()));
    }

    private Limits limits(Limits now) {
        Limits old = before.limits();
        Limits done = after.limits();
        return new Limits(
                one(old.cpuCelsius(), done.cpuCelsius(), now.cpuCelsius()),
                one(old.gpuCelsius(), done.gpuCelsius(), now.gpuCelsius()),
                one(old.busyPercent(), done.busyPercent(), now.busyPercent()),
                one(old.gpuBusyPercent(), done.gpuBusyPercent(), now.gpuBusyPercent()),
                one(old.gpuPowerPercent(), done.gpuPowerPercent(), now.gpuPowerPercent()));
    }

    private Supply supply(Supply now) {
        Supply old = before.supply();
        Supply done = after.supply();
        return new Supply(
                one(old.onBattery(), done.onBattery(), now.onBattery()),
                one(old.minimumChargePercent(), done.minimumChargePercent(), now.minimumChargePercent()),
                one(old.leaseOnMetered(), done.leaseOnMetered(), now.leaseOnMetered()));
    }

    private Map<Bytes32, DeviceRule> devices(Map<Bytes32, DeviceRule> now) {
        Map<Bytes32, DeviceRule> next = new HashMap<>(now);
        Set<Bytes32> changed = new HashSet<>(before.devices().keySet());
        changed.addAll(after.devices().keySet());
        for (Bytes32 device : changed) {
            DeviceRule old = before.devices().get(device);
            if (Objects.equals(old, after.devices().get(device))) {
                continue;
            }
            if (old == null) {
                next.remove(device);
            } else {
                next.put(device, old);
            }
        }
        return next;
    }

    private static <T> T one(T old, T done, T now) {
        return old.equals(done) ? now : old;
    }
}
