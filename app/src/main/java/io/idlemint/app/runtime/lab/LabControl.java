package io.idlemint.app.runtime.lab;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.domain.network.LinkState;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.domain.time.Ticker;
import io.idlemint.keynode.RunningKeyNode;
import io.idlemint.node.desk.LeaseDesk;
import io.idlemint.node.desk.NetworkDesk.NetworkNow;
import io.idlemint.node.lab.Audit;
import io.idlemint.node.lab.LabDesk;
import io.idlemint.wire.rpc.RefusedException;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import io.idlemint.wire.tls.KnownKeyNodes;
import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.PeerPin;
import io.idlemint.wire.tls.SpkiHash;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The lab of this installation, and the way to another. Safe for use by several threads.
public final class LabControl implements LabDesk, AutoCloseable {
    private final Place place;
    private final Present present;
    private final LeaseDesk leases;
    private final ChainCheck check;
    private final Ticker ticker;
    private final Target target;
    private final LiveCell<LabNow> now;
    private final LiveCell<Boolean> leaving = new LiveCell<>(false);
    private final Map<String, SpkiHash> shown = new ConcurrentHashMap<>();
    private final Map<String, Health> health = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, LedgerDomain> ledgers = new ConcurrentHashMap<>();

    /// Where choice and keys are.
    ///
    /// @param joins is told the ledger of a lab that is about to be joined, while the wallet may be open
    public record Place(LabFile file, Path keys, NodeKey own, Consumer<LedgerDomain> joins) {}

    /// What this installation works with.
    ///
    /// @param address of another's key node; empty in a lab of its own
    public record Present(
            @Nullable RunningKeyNode ownKeyNode, Optional<InetSocketAddress> address, Live<NetworkNow> network) {}

    /// A key node that answered.
    private record Answer(String name, LedgerDomain ledger, SpkiHash key, Duration latency, long height) {}

    public LabControl(Place place, Present present, LeaseDesk leases, ChainCheck check, Ticker ticker) {
        this.place = place;
        this.present = present;
        this.leases = leases;
        this.check = check;
        this.ticker = ticker;
        this.target = present.address()
                .<Target>map(address -> new Target.Other(Addresses.text(address)))
                .orElseGet(() -> new Target.Own(listensForOthers()));
        this.now = new LiveCell<>(new LabNow(target, hosted(), known(), List.of()));
    }

    /// Says what did not work before this installation started.
    public void tried(Tried vain) {
        now.update(n -> new LabNow(n.target(), n.hosted(), n.known(), List.of(vain)));
    }

    @Override
    public Live<LabNow> now() {
        return now;
    }

    @Override
    public Live<Boolean> leaving() {
        return leaving;
    }

    @Override
    public Live<Audit> audit() {
        return check.now();
    }

    @Override
    public void verify() {
        check.start();
    }

    @Override
    public void stopVerifying() {
        check.stop();
    }

    @Override
    public void lookAround() {
        show();
        for (String address : book().addresses()) {
            if (!isPresent(address)) {
                Thread.ofVirtual().name("look-around").start(() -> look(address));
            }
        }
    }

    private void look(String address) {
        try {
            Optional<SpkiHash> expected = book().expected(address);
            Answer answer = probe(address, key -> expected.filter(key::equals).isPresent());
            names.put(address, answer.name());
            health.put(address, new Health.Answers(answer.latency(), answer.height()));
        } catch (LedgerUnreachableException silent) {
            health.put(address, new Health.Silent(silent.silence()));
        } catch (RefusedException refused) {
            Silence silence = new Silence(Silence.Kind.REFUSED, String.valueOf(refused.getMessage()));
            health.put(address, new Health.Silent(silence));
        }
        show();
    }

    @Override
    public Asked ask(String typed) {
        Optional<JoinCode> code = JoinCode.read(typed);
        if (code.isEmpty() && JoinCode.looksLike(typed)) {
            return new Asked.Refused(Why.CODE_MISTYPED, "");
        }
        Optional<InetSocketAddress> address = code.map(JoinCode::address).or(() -> Addresses.read(typed));
        if (address.isEmpty()) {
            return new Asked.Refused(Why.NOT_UNDERSTOOD, "");
        }
        String name = Addresses.text(address.get());
        Optional<SpkiHash> remembered = book().expected(name);
        AtomicReference<@Nullable SpkiHash> wrong = new AtomicReference<>();
        Predicate<SpkiHash> trusted = key -> {
            boolean fits = remembered.map(key::equals).orElse(true)
                    && code.map(c -> c.fits(key.bytes())).orElse(true);
            if (fits) {
                shown.put(name, key);
            } else {
                wrong.set(key);
            }
            return fits;
        };
        try {
            Answer answer = probe(name, trusted);
            names.put(name, answer.name());
            ledgers.put(name, answer.ledger());
            return new Asked.Found(
                    name,
                    answer.name(),
                    answer.key().fingerprint(),
                    code.isPresent() || remembered.isPresent(),
                    answer.latency(),
                    answer.height());
        } catch (LedgerUnreachableException | RefusedException silent) {
            return wrong.get() == null
                    ? new Asked.Refused(Why.SILENT, String.valueOf(silent.getMessage()))
                    : new Asked.Refused(Why.OTHER_KEY, "");
        }
    }

    @Override
    public Optional<Why> move(Target wanted) {
        if (leases.leases().get().stream().anyMatch(lease -> !lease.state().isOver())) {
            return Optional.of(Why.LEASES_RUN);
        }
        boolean hosts = wanted instanceof Target.Own own && own.forOthers();
        if (hosts && !listensForOthers() && !Addresses.isFree(Addresses.PORT)) {
            return Optional.of(Why.PORT_TAKEN);
        }
        if (wanted instanceof Target.Other other) {
            Optional.ofNullable(shown.get(other.address())).ifPresent(key -> book().meet(other.address(), key));
            Optional.ofNullable(ledgers.get(other.address())).ifPresent(place.joins());
        }
        place.file().write(wanted);
        leaving.set(true);
        return Optional.empty();
    }

    @Override
    public void forget(String address) {
        if (!isPresent(address)) {
            book().forget(address);
            shown.remove(address);
            health.remove(address);
            show();
        }
    }

    private Answer probe(String address, Predicate<SpkiHash> trusted) {
        InetSocketAddress unresolved = Addresses.read(address).orElseThrow();
        InetSocketAddress resolved = new InetSocketAddress(unresolved.getHostString(), unresolved.getPort());
        AtomicReference<@Nullable SpkiHash> seen = new AtomicReference<>();
        PeerPin watched = PeerPin.decidedBy(key -> {
            seen.set(key);
            return trusted.test(key);
        });
        try (GrpcKeyNode other = GrpcKeyNode.connect(resolved, place.own(), watched, ticker)) {
            NetworkParameters parameters = other.parameters();
            long began = ticker.nanos();
            ChainTip tip = other.tip();
            SpkiHash key = seen.get();
            if (key == null) {
                throw new IllegalStateException("a key node answered without a key");
            }
            return new Answer(parameters.name(), parameters.domain(), key, ticker.since(began), tip.height());
        }
    }

    private void show() {
        now.update(n -> new LabNow(n.target(), n.hosted(), known(), n.tried()));
    }

    private List<Known> known() {
        List<Known> all = new ArrayList<>();
        NetworkNow network = present.network().get();
        RunningKeyNode own = present.ownKeyNode();
        Health.InUse inUse = new Health.InUse(
                network.link() instanceof LinkState.Connected connected ? connected.latency() : Optional.empty(),
                network.tip().map(ChainTip::height));
        if (own != null) {
            all.add(new Known(
                    Addresses.text(own.address()),
                    Optional.of(network.name()),
                    own.spki().fingerprint(),
                    inUse));
        }
        KnownKeyNodes book = book();
        for (String address : book.addresses()) {
            String key = book.expected(address).map(SpkiHash::fingerprint).orElse("");
            if (isPresent(address)) {
                all.addFirst(new Known(address, Optional.of(network.name()), key, inUse));
            } else {
                all.add(new Known(
                        address,
                        Optional.ofNullable(names.get(address)),
                        key,
                        health.getOrDefault(address, new Health.NotAsked())));
            }
        }
        return all;
    }

    private Optional<Hosted> hosted() {
        RunningKeyNode own = present.ownKeyNode();
        if (own == null || !listensForOthers()) {
            return Optional.empty();
        }
        int port = own.address().getPort();
        List<Inet4Address> addresses = Addresses.own();
        return addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hosted(
                        addresses.stream()
                                .map(address -> address.getHostAddress() + ":" + port)
                                .toList(),
                        own.spki().fingerprint(),
                        JoinCode.of(addresses.getFirst(), port, own.spki().bytes())
                                .text()));
    }

    private boolean listensForOthers() {
        RunningKeyNode own = present.ownKeyNode();
        return own != null && !own.address().getAddress().isLoopbackAddress();
    }

    private boolean isPresent(String address) {
        return present.address().map(Addresses::text).filter(address::equals).isPresent();
    }

    private KnownKeyNodes book() {
        return KnownKeyNodes.open(place.keys().resolve("known-keynodes"));
    }

    @Override
    public void close() {
        check.close();
    }
}
