package io.idlemint.miner.engines.opencl;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The OpenCL devices of this computer.
///
/// @param found  in the drivers' order
/// @param reason why there are none, or fewer than there could be; empty if nothing went wrong
public record OpenClDevices(List<OpenClDevice> found, String reason) {
    private static final Logger LOG = LoggerFactory.getLogger(OpenClDevices.class);

    public OpenClDevices {
        found = List.copyOf(found);
    }

    /// Asks the drivers. Takes up to a second the first time; never throws, whatever is missing.
    public static OpenClDevices ask() {
        return ask(new OpenClQuery());
    }

    // Loading the native library runs in a class initialiser, so a missing or broken one shows as a LinkageError.
    static OpenClDevices ask(Query query) {
        try {
            OpenClDevices answer = query.devices();
            return answer.found().isEmpty() && answer.reason().isEmpty()
                    ? new OpenClDevices(List.of(), "OpenCL is installed but has no device")
                    : answer;
        } catch (LinkageError | UnsupportedOperationException e) {
            LOG.debug("OpenCL cannot be loaded", e);
            return new OpenClDevices(List.of(), "OpenCL is not installed: its library cannot be loaded.");
        }
    }

    interface Query {
        OpenClDevices devices();
    }
}
