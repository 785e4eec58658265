package io.idlemint.app.runtime;

import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.files.Notebook;
import io.idlemint.app.runtime.governor.Journal;
import io.idlemint.app.runtime.governor.PauseProbe;
import io.idlemint.app.runtime.governor.ProfitSight;
import io.idlemint.app.runtime.lab.ChainCheck;
import io.idlemint.app.runtime.lab.KeyNodeLines;
import io.idlemint.app.runtime.lab.LabControl;
import io.idlemint.app.runtime.lab.LabFile;
import io.idlemint.app.runtime.lab.Network;
import io.idlemint.app.runtime.leases.FolderWork;
import io.idlemint.app.runtime.leases.Participation;
import io.idlemint.app.runtime.leases.Sharing;
import io.idlemint.app.runtime.mining.Benchmark;
import io.idlemint.app.runtime.mining.Diagnosis;
import io.idlemint.app.runtime.mining.HeldException;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.update.UpdateControl;
import io.idlemint.domain.activity.Activity;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.machine.MachineProfile;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.keynode.RunningKeyNode;
import io.idlemint.machine.courtesy.Courtesy;
import io.idlemint.machine.profile.HardwareIds;
import io.idlemint.machine.sandbox.BubblewrapSandbox;
import io.idlemint.machine.sandbox.PrivateWorkFolders;
import io.idlemint.miner.engines.bench.BenchResult;
import io.idlemint.node.desk.ActivityDesk;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.LeaseDesk;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.node.desk.MiningDesk;
import io.idlemint.node.desk.NetworkDesk;
import io.idlemint.node.desk.NotebookDesk;
import io.idlemint.node.desk.ReadinessDesk;
import io.idlemint.node.desk.SharingDesk;
import io.idlemint.node.desk.UpdateDesk;
import io.idlemint.node.desk.WalletDesk;
import io.idlemint.node.lab.LabDesk;
import io.idlemint.node.lease.LeaseGround;
import io.idlemint.node.mine.MineDesks;
import io.idlemint.node.provider.ProvidedNow;
import io.idlemint.node.renter.RentedNow;
import io.idlemint.signing.Eip712;
import io.idlemint.storage.participant.ActivityStore;
import io.idlemint.storage.participant.PauseStore;
import io.idlemint.storage.participant.ProviderStore;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One person's Idlemint, without a screen: its keys, its books, the key node it works with, and both roles. Everything
/// is built here, from the ground up, and closed backwards.
public final class Installation implements AutoCloseable {
    private static final String LAB = "lab.txt";

    private final Ground ground;
    private final Sharing sharing;
    private final Dealings dealings;
    private final MineRooms mine;
    private final Notebook notebook;
    private final Network network;
    private final Journal journal;
    private final Providing providing;
    private final Governing governing;
    private final Looking looking;
    private final UpdateControl updates;
    private final LabControl lab;
    private final Readiness readiness;
    private @Nullable Happenings happenings;
    private @Nullable Courtesy courtesy;

    private Installation(Ground ground, UnaryOperator<KeyNode> seen) {
        this.ground = ground;
        LeaseGround leasing = new LeaseGround(seen.apply(ground.keyNode), new Eip712(), ground.ticker, ground.clock);
        this.sharing = new Sharing(
                ground.keys.tlsKeyHash(),
                ground.machine,
                HardwareIds.read(ground.keys.tlsKeyHash().hex()).text("cpu"),
                ground.sandbox.availability(),
                ground.settings);
        this.dealings = new Dealings(ground, leasing, sharing, this::unlocked, this::reclaim);
        this.mine = new MineRooms(ground, sharing, dealings.wallet()::account, this::employ);
        this.notebook = new Notebook(ground.folder.file("notebook.json"), ground.folder.shelf());
        this.updates = UpdateControl.of(ground.folder.path(), ground.clock);
        this.network = new Network(ground.network.name(), ground.ownKeyNode != null, ground.keyNode);
        ProfitSight profitSight = new ProfitSight(mine.mining(), network, sharing.cpuHash());
        this.lab = new LabControl(
                new LabControl.Place(
                        new LabFile(ground.folder.file(LAB)),
                        ground.folder.folder("keys"),
                        ground.keys.node(),
                        this::delegate),
                new LabControl.Present(ground.ownKeyNode, ground.settings.keyNode(), network.now()),
                dealings.leases(),
                new ChainCheck(ground.keyNode, ground.clock, ground.ticker),
                ground.ticker);
        this.journal = new Journal(new ActivityStore(ground.books, ground.clock));
        this.providing = providing(leasing);
        this.governing = new Governing(
                ground.settings,
                new Governing.Books(ground.folder, new PauseStore(ground.books), journal),
                new Governing.Moved(mine.mining(), mine.graphics(), sharing, providing::reclaimDevice),
                profitSight,
                ground.ticker,
                ground.clock);
        this.looking = new Looking(
                ground.keyNode, new Looking.Shown(dealings.wallet(), network, profitSight, mine.mining(), sharing));
        this.readiness = new Readiness(
                () -> Diagnosis.examine(ground.folder.path()),
                TerminalAdvice.ofThisSystem(ground.folder.path()),
                ground.clock);
    }

    /// Starts everything.
    ///
    /// @param folder stays the caller's, who closes it afterwards
    public static Installation start(DataFolder folder, InstallationSettings settings) {
        return start(folder, settings, new Way(UnaryOperator.identity(), UnaryOperator.identity()));
    }

    /// What stands between this installation and its key node.
    ///
    /// @param line where the way to the own key node's address begins
    /// @param leases through what leases reach the key node
    record Way(UnaryOperator<InetSocketAddress> line, UnaryOperator<KeyNode> leases) {}

    /// As the other, on another way.
    static Installation start(DataFolder folder, InstallationSettings settings, Way way) {
        Installation installation = new Installation(new Ground(folder, settings, way.line()), way.leases());
        installation.begin();
        return installation;
    }

    private void begin() {
        mine.under(governing.desk().now());
        governing.start();
        dealings.begin();
        if (!providing.participates()) {
            // A locked wallet: the delegation that it gave before lets this computer mine and be leased.
            Optional<Account> account = dealings.wallet().account();
            MiningDesk.Activity lacking =
                    account.isPresent() ? MiningDesk.Activity.WALLET_LOCKED : MiningDesk.Activity.NO_WALLET;
            account.flatMap(one -> ground.keys.delegation(ground.network.domain(), one, ground.clock.instant()))
                    .ifPresentOrElse(providing::participate, () -> mine.mining().withoutAccount(lacking));
        }
        mine.begin();
        courtesy = Courtesy.begin();
        happenings = new Happenings(journal, dealings.leases(), network, mine.mining(), ground.clock);
        looking.start();
        updates.begin();
        if (ground.settings.governed()) {
            readiness.start();
        }
    }

    private void unlocked(MessageSigner account) {
        providing.participate(ground.keys.delegate(ground.network.domain(), account, ground.clock.instant()));
        dealings.renter().recover(account);
    }

    /// Lets this computer act for the account on a ledger to come, if the wallet is open.
    private void delegate(LedgerDomain ledger) {
        dealings.wallet().signer().ifPresent(account -> ground.keys.delegate(ledger, account, ground.clock.instant()));
    }

    private Providing providing(LeaseGround leasing) {
        return new Providing(
                ground.keyNode,
                leasing,
                ground.network,
                new Participation.Place(
                        ground.sandbox,
                        new PrivateWorkFolders(ground.folder.folder("leases")),
                        new ProviderStore(ground.books),
                        mine.mining(),
                        sharing,
                        ground.keys.operator()),
                mine.miners(),
                new Providing.Told(dealings.leases(), dealings.selfTest()));
    }

    private void employ() {
        providing.employ();
    }

    private void reclaim(Bytes32 leaseId) {
        providing.reclaim(leaseId);
    }

    public DataFolder folder() {
        return ground.folder;
    }

    public MachineProfile machine() {
        return ground.machine;
    }

    public BubblewrapSandbox sandbox() {
        return ground.sandbox;
    }

    public KeyNode keyNode() {
        return ground.keyNode;
    }

    /// The own lab's key node; empty when this installation works with another one.
    public Optional<RunningKeyNode> ownKeyNode() {
        return Optional.ofNullable(ground.ownKeyNode);
    }

    public MiningDesk mining() {
        return mine.mining();
    }

    /// How long it took after the last lease until mining went on.
    public Optional<Duration> miningResumeTime() {
        return mine.mining().resumeTime();
    }

    public LabDesk lab() {
        return lab;
    }

    /// Tells the person what did not work before this installation started.
    public void tried(LabDesk.Tried vain) {
        lab.tried(vain);
        if (vain instanceof LabDesk.Tried.Hosting(int port)) {
            journal.add(Activity.Kind.PORT_TAKEN, Map.of("port", Integer.toString(port)));
        }
    }

    /// The key node that was chosen for the installation in a folder.
    public static LabDesk.Target chosen(DataFolder folder) {
        return new LabFile(folder.file(LAB)).read();
    }

    public MineDesks mine() {
        return mine.desks();
    }

    public SharingDesk sharing() {
        return sharing;
    }

    public WalletDesk wallet() {
        return dealings.wallet();
    }

    public NotebookDesk notebook() {
        return notebook;
    }

    /// Makes an account without a password if there is none, for a lab.
    public void makeWallet() {
        dealings.wallet().makeIfMissing();
    }

    public MarketDesk market() {
        return dealings.market();
    }

    /// Rents, with the job's output and news going to `ear`.
    public MarketDesk.RentResult rent(MarketDesk.RentOrder order, FolderWork.Ear ear) {
        return dealings.market().rent(order, ear);
    }

    public GovernorDesk governor() {
        return governing.desk();
    }

    /// Measures an engine while mining rests.
    ///
    /// @return empty while something else is being measured
    /// @throws HeldException if something is or comes in the way of measuring
    public Optional<BenchResult> measure(Benchmark benchmark) throws InterruptedException {
        return mine.bench().measure(benchmark);
    }

    /// Measures how soon a pause takes effect.
    public PauseProbe pauseProbe() {
        return governing.pauseProbe(ground.ticker);
    }

    /// Whether this computer is ready; examined only where the governor senses it.
    public ReadinessDesk readiness() {
        return readiness;
    }

    public LeaseDesk leases() {
        return dealings.leases();
    }

    public UpdateDesk updates() {
        return updates;
    }

    public NetworkDesk network() {
        return network;
    }

    /// The leases that this installation rents, with their times.
    public Live<List<RentedNow>> rented() {
        return dealings.renter().leases();
    }

    /// The leases that it provides, with their times.
    public List<ProvidedNow> provided() {
        return providing.provided();
    }

    /// The fingerprint of the other key node's key, to be compared with what its owner says; empty in an own lab.
    public Optional<String> keyNodeFingerprint() {
        return ground.settings
                .keyNode()
                .flatMap(address -> KeyNodeLines.fingerprint(address, ground.folder.folder("keys")));
    }

    /// Where an own key node listens for others.
    public Optional<InetSocketAddress> listening() {
        return ownKeyNode().map(RunningKeyNode::address);
    }

    public ActivityDesk activity() {
        return journal;
    }

    /// Whether somebody looks at the window; as long as nobody says so, somebody does.
    public void watched(boolean now) {
        ground.keyNode.watched(now);
        looking.watched(now);
        mine.watched(now);
        governing.watched(now);
        Courtesy behind = courtesy;
        if (behind != null) {
            behind.watched(now);
        }
    }

    @Override
    public void close() {
        looking.close();
        Courtesy behind = courtesy;
        if (behind != null) {
            behind.close();
        }
        lab.close();
        mine.leave();
        Happenings seen = happenings;
        if (seen != null) {
            seen.close();
        }
        updates.close();
        readiness.close();
        governing.close();
        providing.close();
        mine.close();
        dealings.close();
        ground.close();
    }
}
