package io.idlemint.ui.fake;

import io.idlemint.domain.activity.Activity;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.domain.network.LinkState;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.Offer;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.offer.Resources;
import io.idlemint.domain.sandbox.WorkFolder;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.domain.settlement.LedgerEntry.Kind;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.node.desk.GovernorDesk.Change;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.LeaseDesk.LeaseReceipt;
import io.idlemint.node.desk.NetworkDesk.NetworkNow;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.Refusal.Why;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.desk.SharingDesk.Size;
import io.idlemint.node.desk.WalletDesk.DayEarned;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import io.idlemint.node.governor.Decision.Cause;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.lease.FileMove;
import io.idlemint.node.lease.LeaseFiles;
import io.idlemint.node.lease.LeaseProof;
import io.idlemint.node.lease.UsageHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// One moment of a small lab, Saturday 14:32, so that the numbers of all screens agree.
public final class Samples {
    public static final Instant NOW = Instant.parse("2026-11-21T14:32:00Z");
    public static final Account OWN = account("6b41c07e9a5d20f3b8e1947ac6530d8be27f19d4");
    public static final Account PORTO = account("5de4a90c11b2347f60ac7722519d03be48f15ce4");
    public static final Account LYON = account("41a07c5b9e2d60f8134bc7725e0fd9a3b1c6e87b");
    public static final String OUTPUT = """
            rendering 1920 x 1080, 6 threads
            row  180 of 1080   4.1 s
            row  360 of 1080   8.3 s
            row  540 of 1080  12.2 s
            checkpoint saved to mandelbrot.part (412 kB)
            row  720 of 1080  16.4 s
            """;
    private static final Conditions CONDITIONS = new Conditions(List.of("compute"), List.of("/usr"), false);

    private Samples() {}

    public static Bytes32 id(int number) {
        return Bytes32.sha256("sample " + number);
    }

    public static Account account(String digits) {
        return Account.parse("0x" + digits);
    }

    public static Amount mint(String amount) {
        return Amount.parse(amount);
    }

    public static Rate perHour(String amount) {
        return Rate.perHour(mint(amount));
    }

    public static List<DeviceNow> devices() {
        return List.of(
                new DeviceNow(
                        id(10),
                        DeviceKind.CPU,
                        "Ryzen 7 7840HS",
                        new Size.Processor(8, 33_500_000_000L),
                        ProviderStatus.IDLE,
                        Optional.empty(),
                        Optional.of(perHour("0.024"))),
                new DeviceNow(
                        id(11),
                        DeviceKind.GPU,
                        "RTX 4070 Laptop",
                        new Size.Graphics(Optional.empty(), OptionalLong.of(8_600_000_000L)),
                        ProviderStatus.IDLE,
                        Optional.of(Refusal.of(Why.GPU_NEEDS_CONTAINERS)),
                        Optional.empty()),
                new DeviceNow(
                        id(12),
                        DeviceKind.DISK,
                        "/home",
                        new Size.Storage(200_000_000_000L),
                        ProviderStatus.IDLE,
                        Optional.of(Refusal.of(Why.DISK_WITH_PROCESSOR)),
                        Optional.empty()));
    }

    /// What was decided for the processor.
    public static List<Change> changes() {
        return List.of(
                change(27, Level.FULL, Reason.CLEAR, "", "idle=310s locked=false power=MAINS others=2% celsius=62"),
                change(33, Level.BALANCED, Reason.PRESENT, "", "idle=0s locked=false power=MAINS others=9% celsius=58"),
                change(
                        95,
                        Level.OFF,
                        Reason.GAME,
                        "cs2",
                        "idle=1s locked=false fullScreen=true power=MAINS others=71%"),
                change(100, Level.OFF, Reason.FULL_SCREEN, "", "idle=0s fullScreen=true power=MAINS"),
                change(1900, Level.QUIET, Reason.SCHEDULE, "", "idle=7400s locked=true power=MAINS celsius=44"));
    }

    /// What happened in a lab, the oldest first.
    public static List<Activity> happened() {
        return List.of(
                new Activity(1, NOW, Activity.Kind.STARTED, Map.of()),
                new Activity(2, NOW, Activity.Kind.KEY_NODE_CONNECTED, Map.of("name", "lab-01")),
                new Activity(3, NOW, Activity.Kind.BLOCK_FOUND, Map.of("today", "3")),
                new Activity(4, NOW, Activity.Kind.LEASE_READY, Map.of("side", "RENTER", "device", "EPYC 9354")),
                new Activity(
                        5,
                        NOW,
                        Activity.Kind.LEASE_ENDED,
                        Map.of("side", "PROVIDER", "device", "Ryzen 7 7840HS", "used", "612500000")));
    }

    private static Change change(long minutesAgo, Level level, Reason reason, String detail, String readings) {
        return new Change(
                NOW.minus(Duration.ofMinutes(minutesAgo)),
                id(10),
                level,
                level != Level.OFF,
                reason,
                new Cause(OptionalLong.of(0), OptionalLong.of(300), detail),
                readings);
    }

    public static WalletNow wallet() {
        return new WalletNow(
                Optional.of(OWN),
                true,
                true,
                Optional.of(new Balance(mint("24.987"), mint("3.7205"), mint("20.0012"), 4)),
                Optional.of(NOW),
                mint("2.304"),
                entries());
    }

    public static WalletNow noWallet() {
        return new WalletNow(
                Optional.empty(), false, false, Optional.empty(), Optional.empty(), Amount.ZERO, List.of());
    }

    public static WalletNow locked() {
        WalletNow open = wallet();
        return new WalletNow(
                open.account(), false, true, open.balance(), open.asOf(), open.earnedToday(), open.newest());
    }

    public static List<LedgerEntry> entries() {
        return List.of(
                entry(60, 42, Kind.ESCROW_OPENED, false, "3.72", Optional.of(LYON)),
                entry(59, 207, Kind.LEASE_PAID, true, "0.6125", Optional.of(PORTO)),
                entry(58, 332, Kind.MINED, true, "1.0763", Optional.empty()),
                entry(57, 872, Kind.HOLDER_REWARD, true, "0.0361", Optional.empty()),
                entry(56, 1172, Kind.LEASE_PAID, true, "0.84", Optional.of(PORTO)),
                entry(55, 1220, Kind.ESCROW_REFUNDED, true, "0.315", Optional.of(LYON)),
                entry(54, 1312, Kind.TRANSFER, false, "5", Optional.of(PORTO)),
                entry(53, 1400, Kind.ORPHANED, false, "0.4", Optional.empty()));
    }

    /// A week as in the pictures, and some weeks before it.
    public static List<DayEarned> earned() {
        List<DayEarned> days = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        for (int back = 120; back > 6; back--) {
            days.add(
                    day(today.minusDays(back), 900 + back * 37L % 700, back % 9 == 0 ? 0 : 800 + back * 53L % 900, 40));
        }
        long[][] week = {
            {1630, 1050, 40},
            {1450, 1680, 40},
            {1390, 1890, 40},
            {1720, 840, 40},
            {1300, 2100, 40},
            {1470, 1680, 40},
            {980, 1280, 40}
        };
        for (int i = 0; i < week.length; i++) {
            days.add(day(today.minusDays(6L - i), week[i][0], week[i][1], week[i][2]));
        }
        return days;
    }

    private static DayEarned day(LocalDate day, long mining, long leases, long rewards) {
        return new DayEarned(day, mining * 1_000_000, leases * 1_000_000, rewards * 1_000_000);
    }

    private static LedgerEntry entry(
            long seq, long minutesAgo, Kind kind, boolean in, String amount, Optional<Account> with) {
        return new LedgerEntry(
                seq, NOW.minus(Duration.ofMinutes(minutesAgo)), kind, in, mint(amount), with, Optional.empty());
    }

    public static NetworkNow network() {
        return new NetworkNow(
                "lab-01",
                false,
                new LinkState.Connected(Optional.of(Duration.ofMillis(2))),
                Optional.of(new ChainTip(184_203, id(20), NOW, 0x1e0fffff, 900)),
                OptionalInt.of(20));
    }

    public static NetworkNow lostNetwork() {
        return new NetworkNow(
                "lab-01",
                false,
                new LinkState.Connecting(Optional.of(new Silence(Silence.Kind.LATE, "192.168.1.10:7443"))),
                network().tip(),
                OptionalInt.of(20));
    }

    public static LeaseNow rented() {
        return rentedFor(Duration.ofMinutes(318));
    }

    /// As the other.
    ///
    /// @param left the time left
    public static LeaseNow rentedFor(Duration left) {
        return new LeaseNow(
                id(1),
                Party.RENTER,
                LYON,
                "EPYC 9354",
                false,
                new LeaseState.Ready(),
                perHour("0.62"),
                mint("3.72"),
                2_520,
                mint("0.434"),
                mint("0.4323"),
                mint("0.0017"),
                Optional.of(left),
                NOW.minusSeconds(2_520),
                OptionalInt.empty());
    }

    public static LeaseReceipt receipt(boolean right) {
        return new LeaseReceipt(
                List.of(
                        new LeaseProof.Line(
                                "Voucher",
                                Optional.of(OWN),
                                OptionalLong.empty(),
                                Optional.of(mint("0.6125")),
                                id(40),
                                right),
                        new LeaseProof.Line(
                                "Receipt",
                                Optional.of(LYON),
                                OptionalLong.of(1),
                                Optional.of(mint("0.001")),
                                id(41),
                                true)),
                "{}");
    }

    /// One on its way in, one that could not come out, and three on the instance.
    public static LeaseFiles leaseFiles() {
        return new LeaseFiles(
                List.of(
                        new FileMove(
                                "images.tar",
                                true,
                                148_000_000,
                                OptionalLong.of(412_000_000),
                                Duration.ofSeconds(7),
                                FileMove.State.MOVING,
                                Optional.empty()),
                        new FileMove(
                                "missing.pt",
                                false,
                                0,
                                OptionalLong.empty(),
                                Duration.ZERO,
                                FileMove.State.FAILED,
                                Optional.of(Setback.of(Setback.Code.FILE_MISSING))),
                        new FileMove(
                                "last.pt",
                                false,
                                91_000_000,
                                OptionalLong.of(91_000_000),
                                Duration.ofSeconds(3),
                                FileMove.State.DONE,
                                Optional.empty())),
                Optional.of(List.of(
                        new WorkFolder.Entry("last.pt", 91_000_000),
                        new WorkFolder.Entry("logs/train.log", 48_200),
                        new WorkFolder.Entry("train.py", 6_120))),
                true,
                true);
    }

    /// Two minutes of a job that begins.
    public static UsageHistory leaseUsage() {
        return new UsageHistory(
                IntStream.range(0, 60)
                        .mapToObj(i -> new UsageHistory.Step(
                                i < 6 ? 400L * i : 7_000 + 150L * (i * 7 % 11),
                                1_200_000_000L + 60_000_000L * Math.min(i, 40),
                                91_054_320))
                        .toList(),
                16_000,
                0);
    }

    public static LeaseNow provided() {
        return new LeaseNow(
                id(2),
                Party.PROVIDER,
                PORTO,
                "Ryzen 7 7840HS",
                false,
                new LeaseState.Ready(),
                perHour("0.21"),
                mint("1.68"),
                11_520,
                mint("0.672"),
                mint("0.6715"),
                mint("0.0005"),
                Optional.of(Duration.ofMinutes(288)),
                NOW.minusSeconds(11_530),
                OptionalInt.empty());
    }

    public static LeaseNow starting() {
        return new LeaseNow(
                id(3),
                Party.RENTER,
                PORTO,
                "Ryzen 9 7950X",
                false,
                new LeaseState.Starting(),
                perHour("0.35"),
                mint("2.10"),
                0,
                Amount.ZERO,
                Amount.ZERO,
                Amount.ZERO,
                Optional.empty(),
                NOW.minusSeconds(4),
                OptionalInt.empty());
    }

    public static LeaseNow ended(int number, EndReason reason) {
        return new LeaseNow(
                id(number),
                Party.RENTER,
                LYON,
                "EPYC 9354",
                false,
                new LeaseState.Settled(
                        reason, Party.RENTER, new LeaseState.Payout(mint("0.55125"), mint("0.06125"), mint("0.1875"))),
                perHour("0.62"),
                mint("0.8"),
                3_557,
                mint("0.6125"),
                mint("0.6125"),
                Amount.ZERO,
                Optional.empty(),
                NOW.minusSeconds(16_000L * number),
                OptionalInt.of(0));
    }

    public static List<ListedOffer> offers() {
        return List.of(
                offer(30, PORTO, "Ryzen 9 7950X", 32, 64, "0.35", 476_000_000L, 12_480, 411, 1, 60),
                offer(31, LYON, "EPYC 9354", 64, 128, "0.62", 792_000_000L, 9_120, 1_207, 1, 600),
                offer(
                        32,
                        account("8800000000000000000000000000000000001a1a"),
                        "Core i7-12700",
                        20,
                        32,
                        "0.19",
                        232_000_000L,
                        830,
                        268,
                        3,
                        60),
                offer(
                        33,
                        account("a70c000000000000000000000000000000000505"),
                        "Ryzen 5 5600X",
                        12,
                        16,
                        "0.095",
                        120_500_000L,
                        97,
                        97,
                        2,
                        0),
                offer(
                        34,
                        account("f438000000000000000000000000000000003838"),
                        "Xeon E5-2680 v4",
                        28,
                        64,
                        "0.13",
                        0,
                        0,
                        3,
                        0,
                        60),
                offer(35, OWN, "Ryzen 7 7840HS", 8, 32, "0.024", 128_400_000L, 212, 14, 0, 60));
    }

    private static ListedOffer offer(
            int number,
            Account account,
            String name,
            int cores,
            int gibibytes,
            String price,
            long score,
            int samples,
            int finished,
            int broken,
            int notice) {
        Offer offer = new Offer(
                account,
                id(number + 100),
                new Resources(DeviceKind.CPU, name, cores, (long) gibibytes << 30, 40L << 30, 0),
                perHour(price),
                Duration.ofSeconds(notice),
                CONDITIONS.hash(),
                NOW.plusSeconds(3_600),
                1);
        return new ListedOffer(
                id(number),
                new Signed<>(offer, unchecked()),
                CONDITIONS,
                number == 33 ? ProviderStatus.SHARING : ProviderStatus.IDLE,
                samples == 0 ? ProvenScore.NONE : new ProvenScore(score, samples, Optional.of(Duration.ofMinutes(2))),
                finished,
                broken,
                samples == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(notice / 10)));
    }

    private static Signature unchecked() {
        byte[] bytes = new byte[65];
        bytes[64] = 27;
        return Signature.of(bytes);
    }

    /// The same lease as the provider sees it.
    public static LeaseNow otherEnd(LeaseNow lease) {
        return new LeaseNow(
                lease.id(),
                Party.PROVIDER,
                OWN,
                lease.deviceName(),
                lease.selfTest(),
                lease.state(),
                lease.rate(),
                lease.budget(),
                lease.seconds(),
                lease.used(),
                lease.signed(),
                lease.atRisk(),
                lease.timeLeft(),
                lease.opened(),
                OptionalInt.empty());
    }

    /// The last moment of an ended lease for tests that need the reason only.
    public static LeaseNow failed(EndReason reason) {
        return FakeLeases.state(starting(), new LeaseState.Failed(reason, Party.PROVIDER), mint("2.10"));
    }
}
