package io.idlemint.app.runtime;

import io.idlemint.app.Version;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.files.Notebook;
import io.idlemint.app.runtime.governor.Journal;
import io.idlemint.app.runtime.governor.PauseProbe;
import io.idlemint.app.runtime.governor.ProfitSight;
import io.idlemint.app.runtime.lab.ChainCheck;
import io.idlemint.app.runtime.lab.KeyNodeLines;
import io.idlemint.app.runtime.lab.LabControl;
import io.idlemint.app.runtime.lab.LabFile;
import io.idlemint.app.runtime.lab.LabKeyNode;
import io.idlemint.app.runtime.lab.Network;
import io.idlemint.app.runtime.leases.FolderWork;
import io.idlemint.app.runtime.leases.LeaseTable;
import io.idlemint.app.runtime.leases.Market;
import io.idlemint.app.runtime.leases.Participation;
import io.idlemint.app.runtime.leases.SelfTest;
import io.idlemint.app.runtime.leases.Sharing;
import io.idlemint.app.runtime.mined.BenchFile;
import io.idlemint.app.runtime.mined.BlockBook;
import io.idlemint.app.runtime.mined.FoundBlocks;
import io.idlemint.app.runtime.mined.RateFile;
import io.idlemint.app.runtime.mining.BenchRoom;
import io.idlemint.app.runtime.mining.CpuEngine;
import io.idlemint.app.runtime.mining.Diagnosis;
import io.idlemint.app.runtime.mining.GraphicsMining;
import io.idlemint.app.runtime.mining.MiningControl;
import io.idlemint.app.runtime.mining.PoolLine;
import io.idlemint.app.runtime.mining.SourceFile;
import io.idlemint.app.runtime.mining.WorkRoom;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.update.UpdateControl;
import io.idlemint.app.runtime.wallet.Keyring;
import io.idlemint.app.runtime.wallet.Proofs;
import io.idlemint.app.runtime.wallet.WalletControl;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.machine.MachineProfile;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.domain.time.Ticker;
import io.idlemint.keynode.RunningKeyNode;
import io.idlemint.machine.courtesy.Courtesy;
import io.idlemint.machine.profile.HardwareIds;
import io.idlemint.machine.profile.OshiProfiler;
import io.idlemint.machine.sandbox.BubblewrapSandbox;
import io.idlemint.machine.sandbox.PrivateWorkFolders;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.vector.VectorEngine;
import io.idlemint.node.desk.ActivityDesk;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.LeaseDesk;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.node.desk.MiningDesk;
import io.idlemint.node.desk.NetworkDesk;
import io.idlemint.node.desk.NotebookDesk;
import io.idlemint.node.desk.ReadinessDesk;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.SharingDesk;
import io.idlemint.node.desk.UpdateDesk;
import io.idlemint.node.desk.WalletDesk;
import io.idlemint.node.lab.LabDesk;
import io.idlemint.node.lease.LeaseGround;
import io.idlemint.node.mine.MineDesks;
import io.idlemint.node.mine.WorkSource;
import io.idlemint.node.provider.ProvidedNow;
import io.idlemint.node.renter.FileErrand;
import io.idlemint.node.renter.RentedNow;
import io.idlemint.node.renter.RenterGround;
import io.idlemint.node.renter.RenterService;
import io.idlemint.signing.Eip712;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import io.idlemint.storage.participant.ActivityStore;
import io.idlemint.storage.participant.PauseStore;
import io.idlemint.storage.participant.ProviderStore;
import io.idlemint.storage.participant.RenterStore;
import io.idlemint.wire.rpc.RefusedException;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One person's Idlemint, without a screen: its keys, its books, the key node it works with, and both roles. Everything
/// is built here, from the ground up, and closed backwards.
public final class Installation implements AutoCloseable {
    private static final String LAB = "lab.txt";

    private final Ticker ticker = Ticker.system();
    private final InstantSource clock = InstantSource.system();
    private final InstallationSettings settings;
    private final DataFolder folder;
    private final Keyring keys;
    private final Database books;
    private final @Nullable RunningKeyNode ownKeyNode;
    private final GrpcKeyNode keyNode;
    private final KeyNode leasing;
    private final NetworkParameters network;
    private final MachineProfile machine;
    private final BubblewrapSandbox sandbox;
    private final HashEngine cpuEngine;
    private final MiningControl mining;
    private final GraphicsMining graphics;
    private final Sharing sharing;
    private final WalletControl wallet;
    private final Notebook notebook;
    private final RenterService renter;
    private final LeaseTable leases;
    private final Market market;
    private final Network networkDesk;
    private final ProfitSight profitSight;
    private final Journal journal;
    private final Providing providing;
    private final Governing governing;
    private final Looking looking;
    private final SelfTest selfTest;
    private final WorkRoom workRoom;
    private final BenchRoom bench;
    private final MineDesks mineDesks;
    private final UpdateControl updates;
    private final LabControl lab;
    private final Readiness readiness;
    private @Nullable Happenings happenings;
    private @Nullable Courtesy courtesy;

    private Installation(DataFolder folder, InstallationSettings settings, UnaryOperator<KeyNode> seen) {
        this.folder = folder;
        this.settings = settings;
        this.keys = new Keyring(folder.folder("keys"), settings.lightWallet());
        this.books = Database.open(folder.file("participant.db"), Schema.PARTICIPANT);
        this.machine = new OshiProfiler(VectorEngine.width()).profile();
        this.sandbox = BubblewrapSandbox.in(folder.folder("sandbox"), ticker);
        this.ownKeyNode = settings.keyNode().isPresent() ? null : LabKeyNode.start(folder, settings, clock, ticker);
        this.keyNode = connect();
        this.leasing = seen.apply(keyNode);
        this.network = agreed();
        this.cpuEngine = CpuEngine.choose(
                folder.file("engines.txt"), machine.cpu().model().orElse("unknown"), Version.text(), ticker);
        this.mining = new MiningControl(ticker);
        this.sharing = new Sharing(
                keys.tlsKeyHash(),
                machine,
                HardwareIds.read(keys.tlsKeyHash().hex()).text("cpu"),
                sandbox.availability(),
                settings);
        this.graphics = new GraphicsMining(
                new GraphicsMining.Place(
                        folder.folder("kernels"),
                        machine,
                        keys.tlsKeyHash(),
                        sharing.cpuHash(),
                        settings.openClProcessors()),
                ticker);
        mining.beside(graphics);
        this.leases = new LeaseTable(new LeaseTable.Actions(
                this::endLease,
                this::topUp,
                this::extend,
                sharing::name,
                new Proofs(network.domain(), new ProviderStore(books), new RenterStore(books))::of,
                moves()));
        this.renter =
                new RenterService(new RenterGround(common(), network, new RenterStore(books), keys, keys.tlsKeyHash()));
        this.wallet = new WalletControl(keys.wallet(), keyNode, clock, this::unlocked);
        this.notebook = new Notebook(folder.file("notebook.json"), folder.shelf());
        this.selfTest = new SelfTest(keyNode, keys, wallet, clock);
        this.market = new Market(keyNode, renter, wallet, leases, selfTest, sharing.cpuHash());
        FoundBlocks found = FoundBlocks.open(folder.file("found-blocks.txt"));
        String processor = machine.cpu().model().orElse("CPU");
        this.workRoom = new WorkRoom(
                mining,
                graphics,
                new WorkRoom.Processor(sharing.cpuHash(), processor),
                new RateFile(folder.file("hash-rates.bin")),
                new WorkRoom.Employment(new SourceFile(folder.file("pools.json"), folder.shelf()), this::employ),
                new WorkRoom.Clocks(clock, ticker));
        BiConsumer<Bytes32, String> own = (block, device) -> {
            if (!workRoom.source().get().outside()) {
                found.add(block, device);
            }
        };
        mining.solvedBlocks(block -> own.accept(block, processor));
        graphics.solvedBlocks(own);
        this.bench = new BenchRoom(
                mining,
                graphics,
                new BenchRoom.Place(
                        new BenchFile(folder.file("benchmark.tsv")),
                        folder.folder("kernels"),
                        settings.miningThreads()),
                clock,
                ticker);
        mining.yielding(bench::cancel);
        this.mineDesks = new MineDesks(workRoom, new BlockBook(keyNode, wallet::account, found, clock), bench);
        this.updates = UpdateControl.of(folder.path(), clock);
        this.networkDesk = new Network(network.name(), ownKeyNode != null, keyNode);
        this.profitSight = new ProfitSight(mining, networkDesk, sharing.cpuHash());
        this.lab = new LabControl(
                new LabControl.Place(new LabFile(folder.file(LAB)), folder.folder("keys"), keys.node()),
                new LabControl.Present(ownKeyNode, settings.keyNode(), networkDesk.now()),
                leases,
                new ChainCheck(keyNode, clock, ticker),
                ticker);
        this.journal = new Journal(new ActivityStore(books, clock));
        this.providing = providing();
        this.governing = new Governing(
                settings,
                new Governing.Books(folder, new PauseStore(books), journal),
                new Governing.Moved(mining, graphics, sharing, providing::reclaimDevice),
                profitSight,
                ticker,
                clock);
        this.looking = new Looking(keyNode, new Looking.Shown(wallet, networkDesk, profitSight, mining, sharing));
        this.readiness = new Readiness(
                () -> Diagnosis.examine(folder.path()), TerminalAdvice.ofThisSystem(folder.path()), clock);
    }

    private LeaseTable.Actions.Moves moves() {
        return new LeaseTable.Actions.Moves() {
            @Override
            public Optional<Refusal> move(Bytes32 leaseId, FileErrand errand) {
                return renter.move(leaseId, errand);
            }

            @Override
            public void cancel(Bytes32 leaseId, String name, boolean into) {
                renter.cancelMove(leaseId, name, into);
            }
        };
    }

    /// Starts everything.
    ///
    /// @param folder stays the caller's, who closes it afterwards
    public static Installation start(DataFolder folder, InstallationSettings settings) {
        return start(folder, settings, UnaryOperator.identity());
    }

    /// As the other.
    ///
    /// @param seen how leases see the key node: they reach it through what this returns
    static Installation start(DataFolder folder, InstallationSettings settings, UnaryOperator<KeyNode> seen) {
        Installation installation = new Installation(folder, settings, seen);
        installation.begin();
        return installation;
    }

    private GrpcKeyNode connect() {
        RunningKeyNode own = ownKeyNode;
        return own != null
                ? KeyNodeLines.toOwn(own, keys.node(), ticker)
                : KeyNodeLines.toOther(settings.keyNode().orElseThrow(), folder.folder("keys"), keys.node(), ticker);
    }

    /// What the own key node has set, which is not asked for over a line that a busy machine may be slow to make; or
    /// what
    /// another one answers.
    private NetworkParameters agreed() {
        RunningKeyNode own = ownKeyNode;
        if (own != null) {
            return own.network();
        }
        try {
            return keyNode.parameters();
        } catch (LedgerUnreachableException | RefusedException silent) {
            keyNode.close();
            books.close();
            throw silent;
        }
    }

    private LeaseGround common() {
        return new LeaseGround(leasing, new Eip712(), ticker, clock);
    }

    private void begin() {
        governing.start();
        renter.leases().observe(leases::rented);
        leases.fill(new ProviderStore(books).newest(100), new RenterStore(books).newest(100));
        if (settings.makeWallet()) {
            wallet.makeIfMissing();
        }
        wallet.openUnprotected();
        if (!providing.participates()) {
            // A locked wallet: the delegation that it gave before lets this computer mine and be leased.
            wallet.account()
                    .flatMap(account -> keys.delegation(network.domain(), account, clock.instant()))
                    .ifPresentOrElse(providing::participate, mining::noWallet);
        }
        workRoom.start();
        courtesy = Courtesy.begin();
        happenings = new Happenings(journal, leases, networkDesk, mining, clock);
        looking.start();
        updates.begin();
        if (settings.governed()) {
            readiness.start();
        }
    }

    private void unlocked(MessageSigner account) {
        providing.participate(keys.delegate(network.domain(), account, clock.instant()));
        renter.recover(account);
    }

    private Providing providing() {
        return new Providing(
                keyNode,
                common(),
                network,
                new Participation.Place(
                        sandbox,
                        new PrivateWorkFolders(folder.folder("leases")),
                        new ProviderStore(books),
                        mining,
                        sharing,
                        keys.operator()),
                new Providing.Miners(
                        settings.share(), this::pool, cpuEngine, settings.miningThreads(), mining, graphics),
                new Providing.Told(leases, selfTest));
    }

    private void employ() {
        providing.employ();
    }

    private PoolLine pool(Account account) {
        WorkSource source = workRoom.source().get();
        RunningKeyNode own = ownKeyNode;
        if (source.outside()) {
            return PoolLine.outside(source);
        }
        return own != null ? PoolLine.direct(own.poolAddress(), account) : PoolLine.through(keyNode, account);
    }

    private void endLease(LeaseDesk.LeaseNow lease) {
        if (lease.side() == Party.RENTER) {
            renter.find(lease.id()).ifPresent(rented -> rented.end());
        } else {
            providing.reclaim(lease.id());
        }
    }

    private Optional<Refusal> topUp(Bytes32 leaseId, Amount budget) {
        return wallet.signer()
                .map(signer -> renter.topUp(leaseId, budget, signer))
                .orElse(Optional.of(Refusal.of(Refusal.Why.WALLET_LOCKED)));
    }

    private Optional<Refusal> extend(Bytes32 leaseId, Duration more) {
        return renter.extend(leaseId, more);
    }

    public DataFolder folder() {
        return folder;
    }

    public MachineProfile machine() {
        return machine;
    }

    public BubblewrapSandbox sandbox() {
        return sandbox;
    }

    public KeyNode keyNode() {
        return keyNode;
    }

    /// The own lab's key node; empty when this installation works with another one.
    public Optional<RunningKeyNode> ownKeyNode() {
        return Optional.ofNullable(ownKeyNode);
    }

    public MiningDesk mining() {
        return mining;
    }

    /// How long it took after the last lease until mining went on.
    public Optional<Duration> miningResumeTime() {
        return mining.resumeTime();
    }

    public LabDesk lab() {
        return lab;
    }

    /// Tells the person what could not be reached before this installation started.
    public void tried(String address, Silence silence) {
        lab.tried(address, silence);
    }

    /// The key node that was chosen for the installation in a folder.
    public static LabDesk.Target chosen(DataFolder folder) {
        return new LabFile(folder.file(LAB)).read();
    }

    public MineDesks mine() {
        return mineDesks;
    }

    public SharingDesk sharing() {
        return sharing;
    }

    public WalletDesk wallet() {
        return wallet;
    }

    public NotebookDesk notebook() {
        return notebook;
    }

    /// Makes an account without a password if there is none, for a lab.
    public void makeWallet() {
        wallet.makeIfMissing();
    }

    /// How many threads mine when nothing speaks against it.
    public int miningThreads() {
        return settings.miningThreads();
    }

    public MarketDesk market() {
        return market;
    }

    /// Rents, with the job's output and news going to `ear`.
    public MarketDesk.RentResult rent(MarketDesk.RentOrder order, FolderWork.Ear ear) {
        return market.rent(order, ear);
    }

    public GovernorDesk governor() {
        return governing.desk();
    }

    /// Measures how soon a pause takes effect.
    public PauseProbe pauseProbe() {
        return governing.pauseProbe(ticker);
    }

    /// Whether this computer is ready; examined only where the governor senses it.
    public ReadinessDesk readiness() {
        return readiness;
    }

    public LeaseDesk leases() {
        return leases;
    }

    public UpdateDesk updates() {
        return updates;
    }

    public NetworkDesk network() {
        return networkDesk;
    }

    /// The leases that this installation rents, with their times.
    public Live<List<RentedNow>> rented() {
        return renter.leases();
    }

    /// The leases that it provides, with their times.
    public List<ProvidedNow> provided() {
        return providing.provided();
    }

    /// The fingerprint of the other key node's key, to be compared with what its owner says; empty in an own lab.
    public Optional<String> keyNodeFingerprint() {
        return settings.keyNode().flatMap(address -> KeyNodeLines.fingerprint(address, folder.folder("keys")));
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
        looking.watched(now);
        governing.watched(now);
    }

    @Override
    public void close() {
        looking.close();
        Courtesy behind = courtesy;
        if (behind != null) {
            behind.close();
        }
        lab.close();
        bench.close();
        Happenings seen = happenings;
        if (seen != null) {
            seen.close();
        }
        workRoom.close();
        updates.close();
        readiness.close();
        governing.close();
        providing.close();
        graphics.close();
        mining.close();
        cpuEngine.close();
        renter.close();
        wallet.close();
        keyNode.close();
        if (ownKeyNode != null) {
            ownKeyNode.close();
        }
        sandbox.close();
        books.close();
    }
}
