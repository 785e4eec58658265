package io.idlemint.app.runtime.mining;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.machine.MachineProfile;
import io.idlemint.domain.mining.Trouble;
import io.idlemint.domain.mining.Trouble.Code;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.agent.MiningAgent;
import io.idlemint.miner.engines.agent.MiningStatus;
import io.idlemint.miner.engines.agent.ShareCounts;
import io.idlemint.miner.engines.opencl.DeviceHealth;
import io.idlemint.miner.engines.opencl.DeviceWatch;
import io.idlemint.miner.engines.opencl.OpenClEngines;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.MiningDesk.DeviceMining;
import io.idlemint.node.governor.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mining on this computer's graphics cards, all side by side, each as a worker of its own. Drivers are loaded in the
/// background, since some take seconds. Safe for use by several threads.
public final class GraphicsMining implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GraphicsMining.class);

    private final Place place;
    private final Ticker ticker;
    private final LiveCell<List<DeviceMining>> now = new LiveCell<>(List.of());
    private final Map<Bytes32, Level> levels = new ConcurrentHashMap<>();
    private final List<Card> cards = new CopyOnWriteArrayList<>();
    private volatile BiConsumer<Bytes32, String> onSolved = (block, device) -> {};
    private @Nullable OpenClEngines engines;
    private final List<WorkRoom.Seen> unfit = new CopyOnWriteArrayList<>();
    private volatile List<WorkRoom.Seen> between = List.of();
    private @Nullable PoolLine work;
    private boolean closed;
    private boolean held;

    /// Where it happens.
    ///
    /// @param cache a folder for compiled kernels
    /// @param cpuHash the processor: what the governor says of it holds for a card of which it says nothing
    /// @param processorsToo whether OpenCL drivers for processors mine as well
    public record Place(
            Path cache, MachineProfile machine, Bytes32 tlsKeyHash, Bytes32 cpuHash, boolean processorsToo) {}

    private record Card(
            Bytes32 device, DeviceWatch watch, MiningAgent agent, Subscription watching, Subscription solving) {}

    public GraphicsMining(Place place, Ticker ticker) {
        this.place = place;
        this.ticker = ticker;
    }

    /// Is told the hash of each block that a card finds, and the card.
    public void solvedBlocks(BiConsumer<Bytes32, String> listener) {
        onSolved = listener;
    }

    /// The miners' own accounts of themselves.
    List<WorkRoom.Seen> seen() {
        Stream<WorkRoom.Seen> working = cards.stream().map(card -> {
            DeviceMining shown = shown(card);
            return new WorkRoom.Seen(
                    card.device(), shown.name(), shown.activity(), card.agent().now(), shown.trouble());
        });
        return Stream.concat(working, idle()).toList();
    }

    /// Those that cannot mine what is asked for, and those of before whose drivers are not open yet.
    private Stream<WorkRoom.Seen> idle() {
        Set<Bytes32> open = Stream.concat(
                        cards.stream().map(Card::device), unfit.stream().map(WorkRoom.Seen::device))
                .collect(Collectors.toSet());
        return Stream.concat(unfit.stream(), between.stream().filter(before -> !open.contains(before.device())));
    }

    Live<List<DeviceMining>> now() {
        return now;
    }

    /// Mines for somebody from now on; what was mined for another ends. Returns at once.
    public synchronized void begin(PoolLine pool) {
        // They stay in sight until their drivers are open anew.
        between = seen().stream().map(this::connecting).toList();
        letGo();
        work = pool;
        show();
        Thread.ofPlatform().name("graphics").daemon().start(this::open);
    }

    /// Takes as much of a device as the governor allows; heeds only what concerns graphics cards, and what it says of
    /// the processor for cards of which it says nothing.
    public synchronized void govern(Bytes32 device, Level level) {
        levels.put(device, level);
        cards.forEach(this::throttle);
        show();
    }

    /// Rests while something else measures the cards.
    synchronized void hold(boolean rests) {
        held = rests;
        cards.forEach(this::throttle);
        show();
    }

    private void open() {
        OpenClEngines opened = OpenClEngines.open(place.cache(), place.processorsToo(), ticker);
        opened.obstacles().forEach(obstacle -> LOG.info("graphics: {}", obstacle));
        synchronized (this) {
            PoolLine wanted = work;
            if (closed || wanted == null || engines != null) {
                opened.close();
                return;
            }
            engines = opened;
            MachineProfile joined = Diagnosis.joined(place.machine());
            List<String> titles = new ArrayList<>();
            for (DeviceWatch watch : opened.watched()) {
                titles.add(watch.title());
                begin(watch, hash(titles, joined), wanted);
            }
            between = List.of();
            show();
        }
    }

    private void begin(DeviceWatch watch, Bytes32 device, PoolLine wanted) {
        if (watch.supports(wanted.work())) {
            cards.add(card(watch, device, wanted));
        } else {
            Trouble reason = Trouble.of(Code.UNFIT, wanted.work().name());
            unfit.add(new WorkRoom.Seen(
                    device, watch.title(), Activity.PAUSED, MiningStatus.never(reason), Optional.of(reason)));
        }
    }

    private Card card(DeviceWatch watch, Bytes32 device, PoolLine wanted) {
        MiningAgent agent = MiningAgent.start(wanted.settings(device, 1), watch, wanted.dialer(), ticker);
        Card card = new Card(
                device,
                watch,
                agent,
                agent.status().observe(status -> show()),
                agent.solved()
                        .observe(solved ->
                                solved.ifPresent(hash -> onSolved.accept(Bytes32.of(hash.toArray()), watch.title()))));
        throttle(card);
        return card;
    }

    /// The name that the last of the devices has in offers: that of the card as the operating system sees it, where
    /// it sees it. Of equal cards the first is the first.
    private Bytes32 hash(List<String> titles, MachineProfile joined) {
        String title = titles.getLast();
        int alike = (int) titles.stream().filter(title::equals).count();
        List<Integer> places = IntStream.range(0, joined.gpus().size())
                .filter(i -> joined.gpus()
                        .get(i)
                        .openCl()
                        .filter(cl -> cl.name().equals(title))
                        .isPresent())
                .boxed()
                .toList();
        return places.size() < alike
                ? DeviceOffer.deviceHash(place.tlsKeyHash(), DeviceKind.GPU, title + " " + alike)
                : DeviceOffer.graphics(place.tlsKeyHash(), joined.gpus()).get(places.get(alike - 1));
    }

    private Level level(Bytes32 device) {
        return levels.getOrDefault(device, levels.getOrDefault(place.cpuHash(), Level.FULL));
    }

    /// What a device does that does not mine.
    private Activity resting(Bytes32 device) {
        return level(device) == Level.OFF ? Activity.PAUSED : Activity.CONNECTING;
    }

    private void throttle(Card card) {
        Level level = level(card.device());
        if (level == Level.OFF || held) {
            card.agent().pauseSoon();
        } else {
            card.agent().setDuty(level.duty());
            card.agent().setBatch(level.batch());
            card.agent().resume();
        }
    }

    // Without the lock: it is called by mining threads, and whoever ends those may hold it.
    private void show() {
        now.set(Stream.concat(cards.stream().map(this::shown), idle().map(GraphicsMining::shown))
                .toList());
    }

    private WorkRoom.Seen connecting(WorkRoom.Seen before) {
        return new WorkRoom.Seen(
                before.device(),
                before.name(),
                resting(before.device()),
                before.status().over(),
                Optional.empty());
    }

    private static DeviceMining shown(WorkRoom.Seen idle) {
        ShareCounts shares = idle.status().shares();
        return new DeviceMining(
                idle.device(),
                idle.name(),
                idle.activity(),
                OptionalLong.empty(),
                Optional.empty(),
                shares.accepted(),
                shares.rejectedInAll(),
                shares.stale(),
                idle.trouble());
    }

    private DeviceMining shown(Card card) {
        MiningStatus status = card.agent().now();
        boolean mines = status.state() == MiningStatus.State.MINING;
        long rate = Math.round(status.hashesPerSecond());
        Optional<Trouble> trouble = switch (card.watch().health().get()) {
            case DeviceHealth.Working working -> Optional.empty();
            case DeviceHealth.Restarting restarting ->
                Optional.of(
                        new Trouble(Code.RESTARTING, card.watch().title(), restarting.failures(), restarting.reason()));
            case DeviceHealth.Parked parked ->
                Optional.of(new Trouble(Code.PARKED, card.watch().title(), parked.failures(), parked.said()));
        };
        return new DeviceMining(
                card.device(),
                card.watch().title(),
                mines ? Activity.MINING : resting(card.device()),
                mines && rate > 0 ? OptionalLong.of(rate) : OptionalLong.empty(),
                status.algorithm().isEmpty() ? Optional.empty() : Optional.of(status.algorithm()),
                status.shares().accepted(),
                status.shares().rejectedInAll(),
                status.shares().stale(),
                trouble);
    }

    private void letGo() {
        for (Card card : cards) {
            card.watching().close();
            card.solving().close();
            card.agent().close();
        }
        cards.clear();
        unfit.clear();
        OpenClEngines open = engines;
        if (open != null) {
            open.close();
            engines = null;
        }
        work = null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        between = List.of();
        letGo();
        now.set(List.of());
    }
}
