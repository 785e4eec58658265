package io.idlemint.ui.mine;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.FormatText;
import io.idlemint.i18n.MineText;
import io.idlemint.i18n.ShareText;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.mine.WorkDesk.Fault;
import io.idlemint.node.mine.WorkDesk.Shares;
import io.idlemint.node.mine.WorkDesk.Worker;
import io.idlemint.ui.wording.Algorithms;
import io.idlemint.ui.wording.TroubleWording;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Workers and shares in words. Immutable.
final class WorkWording {
    /// Below this luck says nothing.
    static final int ENOUGH = 20;

    private static final int REJECTED_PERCENT = 2;

    private final Wording words;

    WorkWording(Wording words) {
        this.words = words;
    }

    Stat rate(List<Worker> workers) {
        long sum = workers.stream()
                .mapToLong(worker -> worker.hashesPerSecond().orElse(0))
                .sum();
        long busy = workers.stream()
                .filter(worker -> worker.activity() == Activity.MINING)
                .count();
        String help = words.text(MineText.RATE_ALL, busy, workers.size());
        if (sum > 0) {
            String text = words.measures().hashRate(sum);
            int space = text.lastIndexOf('\u00a0');
            return new Stat(MineText.RATE, text.substring(0, space), text.substring(space + 1), help);
        }
        return new Stat(
                MineText.RATE,
                words.text(busy > 0 ? MineText.MEASURING : CommonText.NOT_MEASURED),
                "",
                busy > 0 ? help : words.text(MineText.NO_RATE));
    }

    Stat shares(List<Worker> workers) {
        long accepted = workers.stream().mapToLong(w -> w.shares().accepted()).sum();
        long rejected = rejected(workers);
        long late = workers.stream().mapToLong(w -> w.shares().stale()).sum();
        return new Stat(
                MineText.SHARES,
                words.measures().count(accepted),
                words.text(MineText.SHARES_UNIT),
                words.text(
                        MineText.SHARES_HELP,
                        rejected,
                        words.measures().reliability(rejected, Math.max(1, accepted + rejected)),
                        late));
    }

    /// The mean time between shares of all devices together.
    Stat shareTime(List<Worker> workers) {
        double perSecond =
                workers.stream().mapToDouble(WorkWording::sharesPerSecond).sum();
        String luck = luck(workers.stream().map(Worker::shares).toList());
        String help = luck.isEmpty() ? words.text(MineText.SHARE_TIME_HELP) : words.text(MineText.LUCK_HELP, luck);
        return perSecond > 0
                ? new Stat(MineText.SHARE_TIME, time(perSecond), "", help)
                : new Stat(MineText.SHARE_TIME, words.text(CommonText.NOT_MEASURED), "", help);
    }

    WorkerRow row(Worker worker) {
        Shares shares = worker.shares();
        double perSecond = sharesPerSecond(worker);
        return new WorkerRow(
                worker.name(),
                does(worker),
                worker.hashesPerSecond().isPresent()
                        ? words.measures().hashRate(worker.hashesPerSecond().getAsLong())
                        : "",
                words.measures().count(shares.accepted()),
                words.measures().count(shares.rejectedInAll()),
                words.measures().count(shares.stale()),
                perSecond > 0 ? time(perSecond) : "",
                luck(List.of(shares)),
                remark(worker));
    }

    /// What is wrong with the shares of a device or of all, as a sentence; empty while nothing is.
    Optional<String> warning(List<Worker> workers) {
        Optional<Worker> faulty =
                workers.stream().filter(w -> w.shares().faulty() > 0).findFirst();
        if (faulty.isPresent()) {
            return Optional.of(words.text(
                    MineText.FAULTY_BANNER,
                    faulty.get().name(),
                    faulty.get().shares().faulty()));
        }
        long accepted = workers.stream().mapToLong(w -> w.shares().accepted()).sum();
        long rejected = rejected(workers);
        boolean many = accepted + rejected >= ENOUGH && rejected * 100 > REJECTED_PERCENT * (accepted + rejected);
        if (!many) {
            return Optional.empty();
        }
        String share = words.measures().reliability(rejected, accepted + rejected);
        return workers.stream()
                .map(worker -> worker.shares().lastReason())
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .map(reason -> words.text(MineText.REJECTED_BANNER, share, reason))
                .or(() -> Optional.of(words.text(MineText.REJECTED_SILENTLY, share)));
    }

    private String does(Worker worker) {
        if (worker.activity() != Activity.MINING) {
            return words.activity(worker.activity());
        }
        return words.text(
                MineText.DOES_MINING,
                worker.algorithm().map(Algorithms::name).orElse(""),
                worker.engine().map(this::engine).orElse(""));
    }

    String engine(String engine) {
        return switch (engine) {
            case "scalar" -> words.text(MineText.ENGINE_SCALAR);
            case "vector" -> words.text(MineText.ENGINE_VECTOR);
            default -> engine;
        };
    }

    private String remark(Worker worker) {
        List<String> parts = new ArrayList<>();
        worker.trouble().map(new TroubleWording(words)::sentence).ifPresent(parts::add);
        Shares shares = worker.shares();
        for (Fault fault : Fault.values()) {
            long count = shares.rejected().getOrDefault(fault, 0L);
            if (count > 0) {
                parts.add(words.text(MineText.valueOf("FAULT_" + fault.name()), count));
            }
        }
        if (shares.unanswered() > 0) {
            parts.add(words.text(MineText.UNANSWERED, shares.unanswered()));
        }
        if (shares.faulty() > 0) {
            parts.add(words.text(MineText.FAULTY, shares.faulty()));
        }
        return String.join(words.text(ShareText.LIST_SEPARATOR), parts);
    }

    private String luck(List<Shares> shares) {
        long found = shares.stream()
                .mapToLong(s -> s.accepted() + s.rejectedInAll() + s.stale() + s.unanswered())
                .sum();
        long hashes = shares.stream().mapToLong(Shares::hashes).sum();
        long proven = shares.stream().mapToLong(Shares::proven).sum();
        return found < ENOUGH || hashes == 0 ? "" : words.measures().percent(proven, hashes);
    }

    private String time(double perSecond) {
        double seconds = 1 / perSecond;
        return seconds < 1
                ? words.text(FormatText.LESS_THAN, words.measures().duration(Duration.ofSeconds(1)))
                : words.measures().duration(Duration.ofSeconds(Math.round(seconds)));
    }

    private static double sharesPerSecond(Worker worker) {
        return worker.hashesPerSecond().isEmpty()
                        || worker.shares().hashesPerShare().isEmpty()
                ? 0
                : (double) worker.hashesPerSecond().getAsLong()
                        / worker.shares().hashesPerShare().getAsLong();
    }

    private static long rejected(List<Worker> workers) {
        return workers.stream().mapToLong(w -> w.shares().rejectedInAll()).sum();
    }
}
