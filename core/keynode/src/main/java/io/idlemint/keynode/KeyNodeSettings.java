package io.idlemint.keynode;

import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.money.Split;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.jumpchain.rule.ChainParameters;
import java.net.InetSocketAddress;
import java.time.Duration;

/// How a key node is started.
///
/// @param name the network's name, for people
/// @param listen where clients connect; port 0 takes any free one
/// @param poolPort where miners on this computer connect; 0 takes any free port
/// @param maturity blocks until mined money can be spent, for a chain that has to be begun
/// @param challenge the time before an unanswered close is final
/// @param grace how long a lost connection between renter and provider is waited for
public record KeyNodeSettings(
        String name, InetSocketAddress listen, int poolPort, int maturity, Duration challenge, Duration grace) {
    private static final Duration VOUCHER_INTERVAL = Duration.ofSeconds(5);
    private static final Duration UNSIGNED_LIMIT = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /// @throws IllegalArgumentException if clients would refuse the name
    public KeyNodeSettings {
        if (name.length() > NetworkParameters.LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "name has " + name.length() + " characters, the limit is " + NetworkParameters.LONGEST_NAME);
        }
    }

    NetworkParameters network(LedgerDomain domain, ChainParameters chain) {
        return new NetworkParameters(
                name,
                domain,
                Split.NINETY_TEN,
                VOUCHER_INTERVAL,
                UNSIGNED_LIMIT,
                grace,
                challenge,
                HEARTBEAT,
                chain.maturity());
    }
}
