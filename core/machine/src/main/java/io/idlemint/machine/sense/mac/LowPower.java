package io.idlemint.machine.sense.mac;

import io.idlemint.machine.foreign.Foreign;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/// Whether the low-power mode is on: `NSProcessInfo.processInfo.isLowPowerModeEnabled`, which macOS has since
/// its release 12. For use by one thread.
final class LowPower {
    private final Apple.Classes classes;
    private final Apple.AskObject object;
    private final Apple.AskTruth truth;

    LowPower(Apple.Classes classes, Apple.AskObject object, Apple.AskTruth truth) {
        this.classes = classes;
        this.object = object;
        this.truth = truth;
    }

    /// The one of this system; empty where it is no macOS. Foundation must be loaded for its classes to be
    /// there.
    static Optional<LowPower> open() {
        Arena ever = Arena.global();
        return Foreign.library(Apple.Classes.class, Apple.OBJECTIVE_C, ever)
                .filter(classes -> Foreign.loads(Apple.FOUNDATION, ever))
                .flatMap(classes -> Foreign.library(Apple.AskObject.class, Apple.OBJECTIVE_C, ever)
                        .flatMap(object -> Foreign.library(Apple.AskTruth.class, Apple.OBJECTIVE_C, ever)
                                .map(truth -> new LowPower(classes, object, truth))));
    }

    /// Asks; a method that an older macOS lacks is never called, since that would end the program.
    Optional<Boolean> on() {
        try (Arena text = Arena.ofConfined()) {
            MemorySegment type = classes.objc_getClass(text.allocateFrom("NSProcessInfo"));
            MemorySegment enabled = classes.sel_registerName(text.allocateFrom("isLowPowerModeEnabled"));
            if (type.address() == 0
                    || classes.class_getInstanceMethod(type, enabled).address() == 0) {
                return Optional.empty();
            }
            MemorySegment info = object.objc_msgSend(type, classes.sel_registerName(text.allocateFrom("processInfo")));
            return info.address() == 0 ? Optional.empty() : Optional.of(truth.objc_msgSend(info, enabled) != 0);
        }
    }
}
