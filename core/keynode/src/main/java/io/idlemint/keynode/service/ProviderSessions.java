package io.idlemint.keynode.service;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.time.Ticker;
import io.idlemint.keynode.directory.ConnectedProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The providers that are connected now, and which devices each of them has shown. Safe for use by several threads.
final class ProviderSessions {
    private final Ticker ticker;
    private final Map<Bytes32, Session> byKey = new HashMap<>();

    ProviderSessions(Ticker ticker) {
        this.ticker = ticker;
    }

    /// Enters a provider; a former connection of the same installation is returned, to be dropped.
    synchronized Optional<ConnectedProvider> enter(ConnectedProvider provider) {
        Session former = byKey.put(provider.tlsKeyHash(), new Session(provider, ticker.nanos()));
        return Optional.ofNullable(former).map(session -> session.provider);
    }

    /// Whether this connection is still the installation's newest.
    @SuppressWarnings("ReferenceEquality") // A connection is an identity.
    synchronized boolean isCurrent(ConnectedProvider provider) {
        Session session = byKey.get(provider.tlsKeyHash());
        return session != null && session.provider.peer() == provider.peer();
    }

    synchronized void leave(ConnectedProvider provider) {
        if (isCurrent(provider)) {
            byKey.remove(provider.tlsKeyHash());
        }
    }

    synchronized void heard(Bytes32 tlsKeyHash) {
        Session session = byKey.get(tlsKeyHash);
        if (session != null) {
            session.heardNanos = ticker.nanos();
        }
    }

    /// How far away an installation is; one that has left is forgotten.
    synchronized void latency(Bytes32 tlsKeyHash, Duration latency) {
        Session session = byKey.get(tlsKeyHash);
        if (session != null) {
            session.latency = Optional.of(latency);
        }
    }

    /// How far away an installation is; empty before it was measured.
    synchronized Optional<Duration> latency(Bytes32 tlsKeyHash) {
        return Optional.ofNullable(byKey.get(tlsKeyHash)).flatMap(session -> session.latency);
    }

    synchronized void devices(Bytes32 tlsKeyHash, Set<Bytes32> devices) {
        Session session = byKey.get(tlsKeyHash);
        if (session != null) {
            session.devices = Set.copyOf(devices);
        }
    }

    /// The connected installation of an account that has a device; any of its installations if none has shown it.
    synchronized Optional<ConnectedProvider> ofDevice(Bytes32 deviceHash, Account account) {
        Optional<ConnectedProvider> any = Optional.empty();
        for (Session session : byKey.values()) {
            if (session.provider.account().equals(account)) {
                if (session.devices.contains(deviceHash)) {
                    return Optional.of(session.provider);
                }
                any = Optional.of(session.provider);
            }
        }
        return any;
    }

    /// Providers that were not heard of for longer than this.
    synchronized List<ConnectedProvider> silentFor(Duration limit) {
        List<ConnectedProvider> silent = new ArrayList<>();
        for (Session session : byKey.values()) {
            if (ticker.since(session.heardNanos).compareTo(limit) > 0) {
                silent.add(session.provider);
            }
        }
        return silent;
    }

    private static final class Session {
        private final ConnectedProvider provider;
        private long heardNanos;
        private Optional<Duration> latency = Optional.empty();
        private Set<Bytes32> devices = Set.of();

        Session(ConnectedProvider provider, long heardNanos) {
            this.provider = provider;
            this.heardNanos = heardNanos;
        }
    }
}
