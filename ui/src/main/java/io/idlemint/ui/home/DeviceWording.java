package io.idlemint.ui.home;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.HomeText;
import io.idlemint.i18n.WhyText;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.MiningDesk.DeviceMining;
import io.idlemint.node.desk.MiningDesk.MiningNow;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.desk.SharingDesk.Size;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Reason;
import io.idlemint.ui.governor.StoppedKind;
import io.idlemint.ui.governor.Way;
import io.idlemint.ui.home.DeviceText.Act;
import io.idlemint.ui.home.DeviceText.Row;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.wording.Algorithms;
import io.idlemint.ui.wording.GovernorWording;
import io.idlemint.ui.wording.TroubleWording;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Says what each device does right now, but for what the hero says already. The processor is the device that mines.
final class DeviceWording {
    private final Wording words;
    private final GovernorWording governor;

    DeviceWording(Wording words) {
        this.words = words;
        this.governor = new GovernorWording(words);
    }

    /// @param hero what is said above all devices
    DeviceText device(DeviceNow device, HomeNow now, Hero hero) {
        Optional<LeaseNow> lease = now.given(device);
        boolean mines = device.kind() == DeviceKind.CPU;
        Optional<DeviceMining> card = now.mining(device);
        Optional<Decision> decision = now.pc().of(device.deviceHash());
        boolean works = mines || card.isPresent() || device.rate().isPresent();
        Optional<Decision> stopped = decision.filter(one -> rests(one) && (mines || card.isPresent()));
        Pill pill = lease.map(this::leased)
                .or(() -> stopped.map(this::stopped))
                .orElseGet(() -> mines
                        ? mining(now.mining().activity())
                        : card.map(does -> mining(does.activity())).orElseGet(() -> offered(device)));
        String sentence = lease.map(this::leaseSentence)
                .or(() -> stopped.map(one -> governor.beside(one, hero.reason())))
                .orElseGet(() -> mines
                        ? miningSentence(now.mining(), decision, hero) + notOffered(device)
                        : card.map(this::cardSentence)
                                .orElse(device.notLeasable().map(words::refusal).orElse("")));
        return new DeviceText(
                device.deviceHash(),
                device.kind(),
                name(device),
                size(device.size()),
                pill.kind(),
                pill.text(),
                sentence,
                mines ? miningRows(now.mining()) : card.map(this::cardRows).orElse(List.of()),
                device.rate().map(words::perHour).orElse(""),
                device.rate(),
                act(decision, lease.isPresent(), works, now.mining().activity()),
                decision.isPresent(),
                lease.isEmpty() && stopped.isEmpty() && waits(mines, card, now)
                        ? Optional.of(Way.toNetwork())
                        : decision.filter(one -> works).flatMap(Way::of));
    }

    /// What holds for a device, as sentences.
    String why(Bytes32 device, HomeNow now) {
        return now.pc()
                .of(device)
                .map(decision -> governor.two(
                        governor.allowed(decision.level(), decision.mayLease()), governor.explained(decision)))
                .orElse("");
    }

    /// Whether the key node's silence is what keeps it from mining.
    private static boolean waits(boolean mines, Optional<DeviceMining> card, HomeNow now) {
        return mines
                ? now.mining().activity() == Activity.CONNECTING
                : card.filter(one -> one.trouble().isEmpty() && one.activity() == Activity.CONNECTING)
                        .isPresent();
    }

    private static boolean rests(Decision decision) {
        return !decision.mayMine() && decision.reason() != Reason.LEASED;
    }

    private static Act act(Optional<Decision> decision, boolean leased, boolean works, Activity mining) {
        if (decision.isEmpty() || !works) {
            return Act.NONE;
        }
        Reason reason = decision.get().reason();
        if (reason.isPause()) {
            return reason == Reason.NOT_STARTED ? Act.START : Act.RESUME;
        }
        if (leased) {
            return Act.LEASE;
        }
        if (reason == Reason.LEASED || mining.lacksAccount()) {
            return Act.NONE;
        }
        if (reason == Reason.ANYWAY) {
            return Act.RULES;
        }
        if (!rests(decision.get())) {
            return Act.PAUSE;
        }
        return reason.yieldsToOwner() ? Act.ANYWAY : Act.CHANGE;
    }

    private Pill stopped(Decision decision) {
        return new Pill(StoppedKind.of(decision.reason()), governor.state(decision));
    }

    private String name(DeviceNow device) {
        return device.size() instanceof Size.Storage
                ? words.text(HomeText.DEVICE_DISK_NAME, device.name())
                : device.name();
    }

    private String size(Size size) {
        return switch (size) {
            case Size.Processor(int cores, long bytes) ->
                words.text(HomeText.DEVICE_PROCESSOR, cores, words.measures().data(bytes));
            case Size.Storage(long bytes) ->
                words.text(HomeText.DEVICE_STORAGE, words.measures().data(bytes));
            case Size.Graphics(var vendor, var memory) -> {
                String known = memory.isPresent()
                        ? words.measures().data(memory.getAsLong())
                        : words.text(HomeText.DEVICE_GRAPHICS_UNKNOWN);
                yield vendor.map(name -> words.text(HomeText.DEVICE_GRAPHICS, name, known))
                        .orElse(known);
            }
        };
    }

    private record Pill(StateKind kind, String text) {}

    private Pill leased(LeaseNow lease) {
        return new Pill(
                StateKind.LEASED,
                lease.selfTest()
                        ? words.text(HomeText.PILL_SELF_TEST)
                        : words.text(HomeText.PILL_LEASED, lease.other().brief()));
    }

    private Pill mining(Activity activity) {
        return switch (activity) {
            case MINING -> new Pill(StateKind.MINING, words.text(HomeText.PILL_MINING));
            case PAUSED -> new Pill(StateKind.PAUSED, words.text(HomeText.PILL_PAUSED));
            case LEASED -> new Pill(StateKind.LEASED, words.text(HomeText.PILL_LEASED_UNNAMED));
            case CONNECTING -> new Pill(StateKind.WAITING, words.text(HomeText.PILL_CONNECTING));
            case NO_WALLET -> new Pill(StateKind.OFF, words.text(HomeText.PILL_NO_WALLET));
            case WALLET_LOCKED -> new Pill(StateKind.OFF, words.text(HomeText.PILL_WALLET_LOCKED));
        };
    }

    private Pill offered(DeviceNow device) {
        if (device.goesWithProcessor()) {
            return new Pill(StateKind.OK, words.text(HomeText.PILL_WITH_PROCESSOR));
        }
        if (device.notLeasable().isPresent()) {
            return new Pill(StateKind.OFF, words.text(HomeText.PILL_NOT_OFFERED));
        }
        return switch (device.status()) {
            case IDLE -> new Pill(StateKind.OK, words.text(HomeText.PILL_OFFERED));
            case SHARING -> new Pill(StateKind.LEASED, words.text(HomeText.PILL_LEASED_UNNAMED));
            case RESERVED -> new Pill(StateKind.WAITING, words.text(HomeText.PILL_RESERVED));
            case DISCONNECTED -> new Pill(StateKind.PROBLEM, words.text(HomeText.PILL_DISCONNECTED));
        };
    }

    private String leaseSentence(LeaseNow lease) {
        return words.text(
                HomeText.NOW_LEASED,
                words.measures().duration(Duration.ofSeconds(lease.seconds())),
                words.text(
                        CommonText.AMOUNT, words.amounts().entry(lease.signed().nanos())));
    }

    private String miningSentence(MiningNow mining, Optional<Decision> decision, Hero hero) {
        String does = miningSentence(mining);
        return decision.filter(one -> mining.activity() == Activity.MINING)
                .flatMap(one -> one.reason() == Reason.ANYWAY
                        ? Optional.of(words.text(WhyText.SENTENCE, governor.state(one)))
                        : governor.slowed(one))
                .filter(why -> !hero.reason().contains(why))
                .map(why -> does + "\n" + why)
                .orElse(does);
    }

    private String miningSentence(MiningNow mining) {
        if (mining.activity() != Activity.MINING) {
            return words.activity(mining.activity());
        }
        if (mining.hashesPerSecond().isEmpty()) {
            return words.text(HomeText.NOW_STARTING);
        }
        return words.text(
                HomeText.NOW_MINING,
                words.measures().hashRate(mining.hashesPerSecond().getAsLong()),
                mining.threads(),
                mining.algorithm().map(Algorithms::name).orElse(""));
    }

    /// A processor that mines does not show by its state that it cannot be leased.
    private String notOffered(DeviceNow device) {
        return device.notLeasable().map(why -> "\n" + words.refusal(why)).orElse("");
    }

    private String cardSentence(DeviceMining card) {
        if (card.trouble().isPresent()) {
            return new TroubleWording(words).sentence(card.trouble().get());
        }
        if (card.activity() != Activity.MINING) {
            return words.activity(card.activity());
        }
        return card.hashesPerSecond().isEmpty()
                ? words.text(HomeText.NOW_STARTING)
                : words.text(
                        HomeText.NOW_MINING_CARD,
                        words.measures().hashRate(card.hashesPerSecond().getAsLong()),
                        card.algorithm().map(Algorithms::name).orElse(""));
    }

    private List<Row> cardRows(DeviceMining card) {
        var measures = words.measures();
        return List.of(new Row(
                words.text(HomeText.ROW_SHARES),
                words.text(
                        HomeText.ROW_SHARES_VALUE,
                        measures.count(card.accepted()),
                        measures.count(card.rejected()),
                        measures.count(card.stale()))));
    }

    private List<Row> miningRows(MiningNow mining) {
        var measures = words.measures();
        return List.of(
                new Row(
                        words.text(HomeText.ROW_SHARES),
                        words.text(
                                HomeText.ROW_SHARES_VALUE,
                                measures.count(mining.accepted()),
                                measures.count(mining.rejected()),
                                measures.count(mining.stale()))),
                new Row(words.text(HomeText.ROW_SCORE), score(mining.score())));
    }

    private String score(ProvenScore score) {
        return score.measured()
                ? words.text(
                        HomeText.ROW_SCORE_VALUE, words.measures().hashRate(score.hashesPerSecond()), score.samples())
                : words.text(CommonText.NOT_MEASURED);
    }
}
