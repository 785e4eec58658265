package io.idlemint.wire.rpc.client;

import io.grpc.Attributes;
import io.grpc.ClientTransportFilter;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.wire.rpc.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whom this installation has introduced to the key node, and whether the key node at the other end of the present
/// connection has heard of them: after a reconnection it may be another process. Safe for use by several threads.
final class Introductions extends ClientTransportFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Introductions.class);
    private static final long NOBODY_TOLD = -1;

    private final Consumer<Signed<NodeIdentity>> teller;
    private final Map<Account, Signed<NodeIdentity>> given = new LinkedHashMap<>();
    private final AtomicLong connection = new AtomicLong();
    private final ReentrantLock telling = new ReentrantLock();
    private long toldOn = NOBODY_TOLD;

    /// @param teller makes the call that introduces
    Introductions(Consumer<Signed<NodeIdentity>> teller) {
        this.teller = teller;
    }

    @Override
    public Attributes transportReady(Attributes attributes) {
        connection.incrementAndGet();
        return attributes;
    }

    /// The number of the present connection; grows with each.
    long connection() {
        return connection.get();
    }

    /// Introduces an identity now, and again after every reconnection.
    ///
    /// @throws LedgerUnreachableException if nobody answers now; it is introduced as soon as somebody does
    void introduce(Signed<NodeIdentity> identity) {
        telling.lock();
        try {
            teller.accept(identity);
            given.put(identity.message().account(), identity);
        } catch (LedgerUnreachableException silent) {
            given.put(identity.message().account(), identity);
            toldOn = NOBODY_TOLD;
            throw silent;
        } finally {
            telling.unlock();
        }
    }

    /// Introduces an identity as soon as somebody answers, and before any other call. Waits only for introductions that
    /// are under way.
    void remember(Signed<NodeIdentity> identity) {
        telling.lock();
        try {
            given.put(identity.message().account(), identity);
            toldOn = NOBODY_TOLD;
        } finally {
            telling.unlock();
        }
    }

    /// Introduces everybody again if the connection is another one than last time. An identity that the key node no
    /// longer wants is left to the calls that need it.
    void repeat() {
        telling.lock();
        try {
            if (given.isEmpty()) {
                return;
            }
            while (toldOn != connection.get()) {
                // What is told on a connection that breaks in between counts for the older one, so it is told again.
                long before = connection.get();
                List.copyOf(given.values()).forEach(this::tell);
                toldOn = before;
            }
        } finally {
            telling.unlock();
        }
    }

    private void tell(Signed<NodeIdentity> identity) {
        try {
            teller.accept(identity);
        } catch (RefusedException unwanted) {
            LOG.warn(
                    "The key node refuses the delegation of {}: {}",
                    identity.message().account(),
                    unwanted.getMessage());
        }
    }
}
