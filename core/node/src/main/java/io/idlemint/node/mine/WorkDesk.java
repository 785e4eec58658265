package io.idlemint.node.mine;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.mining.Trouble;
import io.idlemint.node.desk.MiningDesk.Activity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What mining does and has done, device by device, and for whom. Safe for use by several threads; answers at once
/// unless it says otherwise.
public interface WorkDesk {
    /// The processor first; at most about twice a second.
    Live<List<Worker>> workers();

    /// How fast each device hashed up to now.
    HashHistory history(HashHistory.Span span);

    /// For whom this computer mines.
    Live<WorkSource> source();

    /// Mines for somebody else from now on, also after a restart. Takes up to a few seconds.
    ///
    /// @throws java.io.UncheckedIOException if it cannot be stored; then everything stays as it was
    void mineFor(WorkSource source);

    /// A device that mines, or could.
    ///
    /// @param device as in [io.idlemint.node.desk.SharingDesk]
    /// @param activity what it does, or why it does not
    /// @param hashesPerSecond nonces really tried per second; empty while nothing runs or it is being measured
    /// @param algorithm what is hashed; empty without work
    /// @param engine what hashes it; empty when nothing is hashed
    /// @param pool where shares go, as `host:port` with its scheme; empty for the key node's own pool
    /// @param trouble what is wrong; empty while nothing is
    record Worker(
            Bytes32 device,
            String name,
            Activity activity,
            OptionalLong hashesPerSecond,
            Optional<String> algorithm,
            Optional<String> engine,
            Optional<String> pool,
            Shares shares,
            Optional<Trouble> trouble) {}

    /// What became of the shares since mining began here.
    ///
    /// @param rejected by the pool, by its reason; stale ones are left out
    /// @param stale found too late, for a block that was over
    /// @param unanswered sent into a connection that broke
    /// @param faulty claimed by the device and refuted by our own check before they were sent
    /// @param lastReason what the pool said to the last rejected one; empty before the first
    /// @param hashes nonces tried
    /// @param proven the nonces that the found shares are worth on average: luck is this over `hashes`
    /// @param hashesPerShare nonces that a share of the present difficulty takes on average; empty without work
    record Shares(
            long accepted,
            Map<Fault, Long> rejected,
            long stale,
            long unanswered,
            long faulty,
            String lastReason,
            long hashes,
            long proven,
            OptionalLong hashesPerShare) {
        public static final Shares NONE = new Shares(0, Map.of(), 0, 0, 0, "", 0, 0, OptionalLong.empty());

        public Shares {
            rejected = Map.copyOf(rejected);
        }

        public long rejectedInAll() {
            return rejected.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// Why a pool rejects a share.
    enum Fault {
        DUPLICATE,
        LOW_DIFFICULTY,
        UNAUTHORISED,
        NOT_SUBSCRIBED,
        OTHER
    }
}
