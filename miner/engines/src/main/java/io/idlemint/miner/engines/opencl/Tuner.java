package io.idlemint.miner.engines.opencl;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.opencl.Programs.Ready;
import io.idlemint.miner.jumphash.Sha256;
import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import io.idlemint.miner.jumphash.variant.Variant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out how an algorithm is best cut for a device: how many nonces a work-item has, how many work-items a group,
/// and how many nonces make a batch of some milliseconds. No cut is used before its hashes agree with the reference.
/// What was measured is kept on disk beside the compiled kernels, under the same device, driver and source, so it is
/// measured again when one of them changes. Used by one thread.
final class Tuner {
    private static final Logger LOG = LoggerFactory.getLogger(Tuner.class);
    private static final String TITLE = "cut 1";
    private static final long TIME = Duration.ofSeconds(2).toNanos();
    private static final long ENOUGH = Duration.ofMillis(4).toNanos();
    private static final int TRIAL_GROUPS = 16;
    private static final int TRIALS = 4;

    private final DeviceContext device;
    private final List<Flavour> flavours;
    private final Programs.KernelText text;
    private final BinaryStore store;
    private final Ticker ticker;
    private final Consumer<Program> made;
    private final Map<Integer, Program> programs = new HashMap<>();
    private long spent;

    /// @param flavours of which the fastest is chosen, the likeliest first
    /// @param made     hears of each program
    Tuner(
            DeviceContext device,
            List<Flavour> flavours,
            Programs.KernelText text,
            BinaryStore store,
            Ticker ticker,
            Consumer<Program> made) {
        this.device = device;
        this.flavours = flavours;
        this.text = text;
        this.store = store;
        this.ticker = ticker;
        this.made = made;
    }

    /// The fastest cut, measured now or remembered; measures for at most about two seconds, compiling left out.
    Ready fastest(JumpAlgorithm algorithm) {
        if (flavours.size() == 1) {
            return tried(algorithm, flavours.getFirst(), false);
        }
        String key = key(algorithm);
        Optional<Ready> known = store.read(device.handle().facts(), key).flatMap(kept -> remembered(algorithm, kept));
        if (known.isPresent()) {
            return known.get();
        }
        Ready best = tried(algorithm, flavours.getFirst(), true);
        for (Flavour flavour : flavours.subList(1, flavours.size())) {
            if (spent < TIME && fits(algorithm, flavour)) {
                best = faster(best, flavour);
            }
        }
        store.write(device.handle().facts(), key, line(best).getBytes(StandardCharsets.UTF_8));
        return best;
    }

    /// A cut that a device cannot do is only left out: the usual one works.
    private Ready faster(Ready best, Flavour flavour) {
        try {
            Ready next = tried(best.algorithm(), flavour, true);
            return next.nanosPerNonce() < best.nanosPerNonce() ? next : best;
        } catch (EngineException unfit) {
            LOG.info("{} is not cut into {}: {}", best.algorithm().label(), flavour, unfit.getMessage());
            return best;
        }
    }

    /// A kernel that needs many registers takes smaller groups only.
    private boolean fits(JumpAlgorithm algorithm, Flavour flavour) {
        return program(algorithm, flavour.lanes()).largestGroup() >= flavour.groupSize();
    }

    private String key(JumpAlgorithm algorithm) {
        String sources = flavours.stream().map(Flavour::lanes).collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(lanes -> text.of(algorithm, lanes))
                .collect(Collectors.joining());
        return TITLE + flavours + sources;
    }

    private static String line(Ready ready) {
        return ready.flavour().lanes() + " " + ready.flavour().groupSize() + " " + ready.batch() + " "
                + ready.nanosPerNonce();
    }

    private Optional<Ready> remembered(JumpAlgorithm algorithm, byte[] kept) {
        String[] words = new String(kept, StandardCharsets.UTF_8).split(" ", -1);
        try {
            int lanes = Integer.parseInt(words[0]);
            int group = Integer.parseInt(words[1]);
            Optional<Flavour> flavour = flavours.stream()
                    .filter(one -> one.lanes() == lanes && one.groupSize() == group)
                    .findFirst();
            if (words.length != 4 || flavour.isEmpty()) {
                return Optional.empty();
            }
            int batch = Math.max(0, Integer.parseInt(words[2]));
            double nanos = Double.parseDouble(words[3]);
            Ready checked = tried(algorithm, flavour.get(), false);
            return Optional.of(new Ready(algorithm, checked.program(), flavour.get(), batch, nanos));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException damaged) {
            LOG.info("what was measured of {} is damaged and is measured again", algorithm.label());
            return Optional.empty();
        }
    }

    private Program program(JumpAlgorithm algorithm, int lanes) {
        return programs.computeIfAbsent(lanes, wanted -> {
            Program program = new Program(device, algorithm, text.of(algorithm, wanted), store);
            made.accept(program);
            return program;
        });
    }

    private Ready tried(JumpAlgorithm algorithm, Flavour flavour, boolean timed) {
        Program program = program(algorithm, flavour.lanes());
        @Nullable Timing timing;
        try (Trial trial = new Trial(device, algorithm, program, flavour, ticker)) {
            byte[] message = message();
            trial.prepare(message, -1);
            trial.run(-flavour.lanes(), Math.min(Batch.ROOM, flavour.groupNonces()));
            judge(algorithm, message, trial.batch());
            trial.prepare(message, 0);
            timing = timed ? time(trial, flavour) : null;
        }
        if (!program.fromStore()) {
            program.keep(store);
        }
        return ready(algorithm, program, flavour, timing);
    }

    private static Ready ready(JumpAlgorithm algorithm, Program program, Flavour flavour, @Nullable Timing timing) {
        return timing == null
                ? new Ready(algorithm, program, flavour, 0, 0)
                : new Ready(algorithm, program, flavour, timing.nonces(), (double) timing.nanos() / timing.nonces());
    }

    /// Batches that are too short are all overhead, so they grow first.
    private Timing time(Trial trial, Flavour flavour) {
        long began = ticker.nanos();
        int nonces = TRIAL_GROUPS * flavour.groupNonces();
        long most = (long) flavour.lanes() * flavour.mostItems();
        long best = trial.run(0, nonces);
        while (best < ENOUGH && 2L * nonces <= most) {
            nonces *= 2;
            best = trial.run(0, nonces);
        }
        for (int i = 1; i < TRIALS; i++) {
            best = Math.min(best, trial.run(0, nonces));
        }
        spent += ticker.nanos() - began;
        return new Timing(nonces, best);
    }

    private void judge(JumpAlgorithm algorithm, byte[] message, Batch batch) {
        if (batch.count() != batch.size()) {
            throw device.failure(
                    "tried " + batch.size() + " nonces of " + algorithm.label() + " and reports " + batch.count());
        }
        Variant reference = algorithm.create();
        byte[] out = new byte[message.length];
        for (int i = 0; i < batch.size(); i++) {
            System.arraycopy(message, 0, out, 0, message.length);
            Words.putLe32(out, message.length - 4, batch.nonce(i));
            reference.apply(out, out);
            if (Words.le32(Sha256.hash(out), 28) != batch.top(i)) {
                throw device.failure("hashes " + algorithm.label() + " differently from the reference");
            }
        }
    }

    private static byte[] message() {
        byte[] message = new byte[64];
        for (int i = 0; i < message.length; i++) {
            message[i] = (byte) (37 * i + 11);
        }
        return message;
    }

    private record Timing(int nonces, long nanos) {}
}
