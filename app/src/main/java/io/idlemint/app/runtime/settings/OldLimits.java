package io.idlemint.app.runtime.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preferences;
import java.util.OptionalInt;

/// The limits as older versions kept them: one of what other programs use, for processor and graphics cards alike.
final class OldLimits {
    private OldLimits() {}

    /// What was read from a file, with the limit of the cards that it stood for. Where there was none, an owner who
    /// wants everything even while being here keeps that; for others the cards have the usual one from now on.
    static Preferences into(JsonNode file, Preferences read) {
        JsonNode limits = file.path("limits");
        boolean old = limits.has("busyPercent") && !limits.has("gpuBusyPercent");
        OptionalInt one = read.limits().busyPercent();
        return old && (one.isPresent() || read.presence().here() == Level.FULL)
                ? read.with(read.limits().withGpuBusy(one))
                : read;
    }
}
