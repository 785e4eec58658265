package io.idlemint.wire.rpc.client;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.network.LinkState;
import io.idlemint.domain.network.ProviderDuties;
import io.idlemint.domain.network.ProviderLink;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.schema.v1.DeviceStatus;
import io.idlemint.schema.v1.Heartbeat;
import io.idlemint.schema.v1.KeyNodeMessage;
import io.idlemint.schema.v1.ProviderMessage;
import io.idlemint.wire.mapping.BadFieldException;
import io.idlemint.wire.mapping.Fields;
import io.idlemint.wire.mapping.OfferWire;
import io.idlemint.wire.rpc.RefusedException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A provider's connection to a key node, made again whenever it is lost. Safe for use by several threads.
final class GrpcProviderLink implements ProviderLink {
    private static final Logger LOG = LoggerFactory.getLogger(GrpcProviderLink.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);
    private static final int SILENT_BEATS = 3;

    private final Connection connection;
    private final DutyRoster roster;
    private final Consumer<GrpcProviderLink> forget;
    private final LiveCell<LinkState> state = new LiveCell<>(new LinkState.Connecting(Optional.empty()));
    private final Backoff backoff = new Backoff(FIRST_RETRY, LAST_RETRY);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread agent;
    private final Object lock = new Object();
    private final Map<Bytes32, ProviderStatus> statuses = new LinkedHashMap<>();
    private @Nullable List<PublishedOffer> offers;
    private @Nullable ProviderCall current;
    private volatile Beat lastBeat = new Beat(0, 0);
    private volatile long heardAtNanos;
    private volatile boolean answers;

    private record Beat(long number, long atNanos) {}

    GrpcProviderLink(Connection connection, ProviderDuties duties, Consumer<GrpcProviderLink> forget) {
        this.connection = connection;
        this.roster = new DutyRoster(duties);
        this.forget = forget;
        this.agent = Thread.ofVirtual().name("provider-link").unstarted(this::run);
    }

    void start() {
        agent.start();
    }

    private void run() {
        try {
            boolean open = true;
            while (open) {
                Silence silence = serve();
                if (state.get() instanceof LinkState.Connected) {
                    LOG.info("This provider's connection to the key node is lost: {}", silence.detail());
                }
                say(new LinkState.Connecting(Optional.of(silence)));
                open = !closing.await(backoff.next().toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// Serves over one stream until it is over, and says why it is.
    private Silence serve() throws InterruptedException {
        Duration interval;
        try {
            connection.introductions().repeat();
            interval = connection.parameters().heartbeat();
        } catch (LedgerUnreachableException unreachable) {
            return unreachable.silence();
        } catch (RefusedException refused) {
            return new Silence(Silence.Kind.REFUSED, String.valueOf(refused.getMessage()));
        }
        answers = false;
        ProviderCall call = ProviderCall.open(connection, this::hear);
        synchronized (lock) {
            current = call;
            sendAll(call);
        }
        try {
            return new Silence(Silence.Kind.LOST, beat(call, interval));
        } finally {
            synchronized (lock) {
                current = null;
            }
            call.cut("The stream is over.");
        }
    }

    private String beat(ProviderCall call, Duration interval) throws InterruptedException {
        Optional<String> end = Optional.empty();
        for (long number = 1; end.isEmpty(); number++) {
            lastBeat = new Beat(number, connection.ticker().nanos());
            call.send(ProviderMessage.newBuilder()
                    .setHeartbeat(Heartbeat.newBuilder().setNumber(number))
                    .build());
            end = call.awaitEnd(interval);
            Duration silence = connection.ticker().since(heardAtNanos);
            if (end.isEmpty() && answers && silence.compareTo(interval.multipliedBy(SILENT_BEATS)) > 0) {
                end = Optional.of("The key node has been silent for " + silence.toSeconds() + " s.");
            }
        }
        return end.get();
    }

    private void hear(ProviderCall call, KeyNodeMessage message) {
        heardAtNanos = connection.ticker().nanos();
        try {
            switch (message.getMessageCase()) {
                case HEARTBEAT -> answered(message.getHeartbeat().getNumber());
                case ECHO ->
                    call.send(ProviderMessage.newBuilder()
                            .setEcho(message.getEcho())
                            .build());
                case TERMS_WANTED -> roster.termsWanted(message.getTermsWanted(), call::send);
                case OPENED -> roster.opened(message.getOpened());
                case CLOSED -> roster.closed(message.getClosed());
                case OFFER_REFUSED -> roster.offerRefused(message.getOfferRefused());
                case MESSAGE_NOT_SET -> throw new BadFieldException("message", "is missing or unknown");
            }
        } catch (BadFieldException bad) {
            call.cut("The key node sent what is not understood: " + bad.getMessage());
        }
    }

    /// Number 0 is the greeting: the key node has let this provider in.
    private void answered(long number) {
        backoff.reset();
        Beat beat = lastBeat;
        if (number == 0) {
            say(new LinkState.Connected(Optional.empty()));
        } else if (number == beat.number()) {
            answers = true;
            say(new LinkState.Connected(Optional.of(connection.ticker().since(beat.atNanos()))));
        }
    }

    private void say(LinkState next) {
        state.update(now -> now instanceof LinkState.Closed ? now : next);
    }

    private void sendAll(ProviderCall call) {
        if (offers != null) {
            call.send(ProviderMessage.newBuilder()
                    .setPublish(OfferWire.toWire(offers))
                    .build());
        }
        statuses.forEach((device, status) -> call.send(message(device, status)));
    }

    private static ProviderMessage message(Bytes32 device, ProviderStatus status) {
        return ProviderMessage.newBuilder()
                .setStatus(DeviceStatus.newBuilder()
                        .setDeviceHash(Fields.bytes(device))
                        .setStatus(status.name()))
                .build();
    }

    @Override
    public void publish(List<PublishedOffer> all) {
        if (all.size() > OfferWire.MAX_PUBLISHED) {
            throw new IllegalArgumentException(
                    "offers has " + all.size() + " entries, the limit is " + OfferWire.MAX_PUBLISHED);
        }
        Set<Bytes32> devices =
                all.stream().map(offer -> offer.offer().message().deviceHash()).collect(Collectors.toUnmodifiableSet());
        synchronized (lock) {
            offers = List.copyOf(all);
            statuses.keySet().retainAll(devices);
            if (current != null) {
                // Publishing anew makes the key node forget what the devices do.
                sendAll(current);
            }
        }
    }

    @Override
    public void status(Bytes32 deviceHash, ProviderStatus status) {
        synchronized (lock) {
            statuses.put(deviceHash, status);
            if (current != null) {
                current.send(message(deviceHash, status));
            }
        }
    }

    @Override
    public Live<LinkState> state() {
        return state;
    }

    @Override
    public void close() {
        if (closing.getCount() == 0) {
            return;
        }
        closing.countDown();
        state.set(new LinkState.Closed());
        forget.accept(this);
        try {
            ProviderCall open;
            synchronized (lock) {
                open = current;
            }
            if (open != null) {
                open.close();
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        agent.interrupt();
    }
}
