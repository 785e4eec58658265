package io.idlemint.machine.limits;

import java.util.ArrayList;
import java.util.List;

/// The ways to hold limits on this computer.
public final class LimitDrivers {
    private LimitDrivers() {}

    /// Those that may work here, the best first; the last one always works. Blocks for up to some seconds.
    ///
    /// @param marker a unique name for what has to be tried out
    public static List<LimitDriver> candidates(String marker) {
        CgroupMounts mounts = CgroupMounts.ofThisProcess();
        List<LimitDriver> drivers = new ArrayList<>();
        SystemdScopeDriver.probe(marker).ifPresent(drivers::add);
        CgroupV2Driver.of(mounts).ifPresent(drivers::add);
        CgroupV1Driver.of(mounts).ifPresent(drivers::add);
        drivers.add(weakest());
        return List.copyOf(drivers);
    }

    /// The last resort.
    public static LimitDriver weakest() {
        return new RlimitDriver();
    }
}
