package io.idlemint.app.lab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.sandbox.Availability;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.domain.time.Ticker;
import io.idlemint.jumpchain.block.Payouts;
import io.idlemint.keynode.KeyNodeSettings;
import io.idlemint.keynode.RunningKeyNode;
import io.idlemint.keynode.ledger.LedgerRewards;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.desk.MarketDesk.RentResult;
import io.idlemint.node.renter.RentedNow;
import io.idlemint.signing.Eip712;
import io.idlemint.signing.operator.OperatorKeyFile;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import io.idlemint.storage.ledger.LedgerTime;
import io.idlemint.wire.tls.NodeKey;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A key node on loopback with a ledger on which accounts own coins at once, and installations that join it. For one
/// thread.
public final class Lab implements AutoCloseable {
    /// Short, so that what is left alone comes to its end within a test.
    public static final LabPlan PLAN = new LabPlan("Test lab", 1, Duration.ofSeconds(15), Duration.ofSeconds(5));

    public static final Amount BUDGET = Amount.parse("0.5");

    public static final Amount PURSE = Amount.ofMint(10);

    private final Path root;
    private final LabPlan plan;
    private final ShiftedClock clock = new ShiftedClock();
    private final List<Member> members = new ArrayList<>();
    private InetSocketAddress listen = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private @Nullable Database database;
    private @Nullable RunningKeyNode keyNode;

    private record Member(DataFolder folder, Installation installation) implements AutoCloseable {
        @Override
        public void close() {
            installation.close();
            folder.close();
        }
    }

    public Lab(Path root) {
        this(root, PLAN);
    }

    public Lab(Path root, LabPlan plan) {
        this.root = root;
        this.plan = plan;
    }

    /// A lab that listens at a place that is known.
    public Lab(Path root, LabPlan plan, InetSocketAddress listen) {
        this(root, plan);
        this.listen = listen;
    }

    /// Starts the key node, where it listened before if it did.
    public Lab start() {
        return start(new Eip712(), clock);
    }

    Lab start(SignatureCheck signatures, InstantSource time) {
        try (DataFolder folder = DataFolder.take(keyNodeFolder()).orElseThrow()) {
            Path own = folder.folder("keynode");
            Path keys = own.resolve("keys");
            NodeKey tls = NodeKey.loadOrCreate(keys.resolve("node.pem"));
            OperatorKeyFile ledger = OperatorKeyFile.openOrCreate(keys.resolve("ledger.json"), new SecureRandom());
            Database opened = Database.open(own.resolve("keynode.db"), Schema.KEY_NODE);
            database = opened;
            keyNode = RunningKeyNode.start(
                    new KeyNodeSettings(plan.name(), listen, 0, plan.maturity(), plan.challenge(), plan.grace()),
                    new RunningKeyNode.Keys(tls, ledger.signer()),
                    new RunningKeyNode.Ground(opened, signatures, time, Ticker.system()));
            listen = keyNode().address();
            return this;
        }
    }

    /// Where the key node keeps its data: as an installation with a lab of its own does.
    public Path keyNodeFolder() {
        return root.resolve("keynode");
    }

    public Path folder(String member) {
        return root.resolve(member);
    }

    public void stopKeyNode() {
        keyNode().close();
        keyNode = null;
        database = null;
    }

    public RunningKeyNode keyNode() {
        return Objects.requireNonNull(keyNode, "the key node does not run");
    }

    public Database database() {
        return Objects.requireNonNull(database, "the key node does not run");
    }

    public ShiftedClock clock() {
        return clock;
    }

    public InetSocketAddress address() {
        return listen;
    }

    /// How members of this lab are started.
    public InstallationSettings joined() {
        return InstallationSettings.ownLab()
                .planned(plan)
                .withLightWallet()
                .withThreads(1)
                .withNotice(Duration.ofSeconds(2))
                .joining(listen);
    }

    /// A member that offers its computer.
    public Installation provider(String name) {
        return join(name, joined());
    }

    /// A member with coins that only rents.
    public Installation renter(String name) {
        Installation renter = join(name, joined().sharing(false));
        credit(account(renter), PURSE);
        return renter;
    }

    public Installation join(String name, InstallationSettings settings) {
        DataFolder folder = DataFolder.take(folder(name)).orElseThrow();
        Installation installation = Installation.start(folder, settings);
        members.add(new Member(folder, installation));
        return installation;
    }

    /// Ends all members, as a person does who closes the application.
    public void leaveAll() {
        members.reversed().forEach(Member::close);
        members.clear();
    }

    /// Ends one member.
    public void leave(Installation leaving) {
        members.stream()
                .filter(member -> member.installation().equals(leaving))
                .toList()
                .forEach(member -> {
                    member.close();
                    members.remove(member);
                });
    }

    /// Gives an account coins, as a block does that has matured.
    public void credit(Account account, Amount amount) {
        credit(database(), account, amount);
    }

    /// Gives an account coins on any key node's database, as a block does that has matured.
    public static void credit(Database database, Account account, Amount amount) {
        LedgerRewards rewards = new LedgerRewards(new LedgerTime(InstantSource.system()));
        Bytes32 block = Bytes32.sha256("prepared " + account.hex() + System.nanoTime());
        database.update("prepare the ledger", tx -> {
            rewards.mined(tx, block, Payouts.to(account, amount));
            rewards.matured(tx, block);
        });
    }

    public static Account account(Installation installation) {
        return installation.wallet().now().get().account().orElseThrow();
    }

    public static Balance balance(Installation installation) {
        return installation.keyNode().settlement().balance(account(installation));
    }

    /// Skips a test, and says why, where this computer cannot be leased.
    public static void needsSandbox(Installation provider) {
        Availability found = provider.sandbox().availability();
        assumeTrue(found instanceof Availability.Available, () -> "SKIPPED: no lease without a sandbox here: " + found);
    }

    /// The provider's offer, as soon as it is listed and free.
    public static ListedOffer offer(Installation seeker, Installation provider) {
        Bytes32 device = provider.sharing().devices().get().getFirst().deviceHash();
        return offer(seeker, device);
    }

    /// A device's offer, as soon as it is listed and free.
    public static ListedOffer offer(Installation seeker, Bytes32 device) {
        return Await.value(
                "the offer of a free device",
                Await.LONG,
                () -> seeker.market().search(OfferQuery.available()).stream()
                        .filter(offer -> offer.offer().deviceHash().equals(device))
                        .findFirst());
    }

    /// A long job on any device that is free.
    public static RentOrder order(Installation renter, Path into) {
        ListedOffer offer = Await.value(
                "a free device",
                Await.LONG,
                () -> renter.market().search(OfferQuery.available()).stream().findFirst());
        return new RentOrder(
                offer.offerHash(),
                BUDGET,
                Duration.ofMinutes(10),
                List.of("/bin/sleep", "600"),
                List.of(),
                List.of(),
                into,
                false);
    }

    /// Rents, or fails.
    public static Bytes32 rent(Installation renter, RentOrder order, RecordingEar ear) {
        RentResult result = renter.rent(order, ear);
        if (result instanceof RentResult.Opened opened) {
            return opened.leaseId();
        }
        throw new AssertionError("refused: " + result);
    }

    public static Optional<RentedNow> rented(Installation renter, Bytes32 id) {
        return renter.rented().get().stream()
                .filter(lease -> lease.lease().id().equals(id))
                .findFirst();
    }

    /// Waits until a rented lease is ready and a number of seconds was metered.
    public static void awaitSeconds(Installation renter, Bytes32 id, long seconds) {
        Await.until(seconds + " s of lease", () -> {
            Optional<RentedNow> now = rented(renter, id);
            if (now.filter(lease -> lease.state().isOver()).isPresent()) {
                throw new AssertionError("the lease is over: " + now);
            }
            return now.filter(lease -> lease.readyAfter().isPresent() && lease.seconds() >= seconds)
                    .isPresent();
        });
    }

    /// Waits for the settlement, or fails.
    public static LeaseState.Settled awaitSettled(Installation renter, Bytes32 id) {
        LeaseState last = Await.value(
                "the settlement",
                Await.LONG,
                () -> rented(renter, id).map(RentedNow::state).filter(LeaseState::isOver));
        if (last instanceof LeaseState.Settled settled) {
            return settled;
        }
        throw new AssertionError("not settled: " + last);
    }

    /// Ends whatever a renter still rents, and waits for it.
    public static void endAll(Installation renter) {
        renter.rented().get().stream()
                .filter(lease -> !lease.state().isOver())
                .forEach(lease -> renter.leases().end(lease.lease().id()));
        Await.until(
                "the end of all leases",
                () -> renter.rented().get().stream()
                        .allMatch(lease -> lease.state().isOver()));
    }

    @Override
    public void close() {
        leaveAll();
        if (keyNode != null) {
            stopKeyNode();
        }
    }
}
