package io.idlemint.machine.doctor;

import io.idlemint.domain.machine.Found.What;
import io.idlemint.domain.machine.ReadinessCheck;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/// Whether the addresses that a node listens on can be taken. Ask only while they are not in use by this process
/// itself.
///
/// @param addresses what will be listened on; port 0 is any free port
public record PortCheck(List<InetSocketAddress> addresses) implements Check {
    private static final String NAME = "ports";

    public PortCheck {
        addresses = List.copyOf(addresses);
    }

    @Override
    public ReadinessCheck look() {
        List<String> taken = new ArrayList<>();
        for (InetSocketAddress address : addresses) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(address, 1);
            } catch (IOException refused) {
                taken.add(address.getHostString() + ":" + address.getPort() + " (" + refused.getMessage() + ")");
            }
        }
        if (taken.isEmpty()) {
            return ReadinessCheck.ok(
                            NAME, addresses.size() + " of " + addresses.size() + " addresses can be listened on.")
                    .found(What.PORTS_FREE);
        }
        return ReadinessCheck.problem(
                        NAME,
                        "Not to be had: " + String.join(", ", taken) + ".",
                        "Stop the program that listens there, or choose another port.")
                .found(What.PORTS_TAKEN, String.join(", ", taken));
    }
}
