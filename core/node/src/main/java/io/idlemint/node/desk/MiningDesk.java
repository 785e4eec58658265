package io.idlemint.node.desk;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.mining.Trouble;
import io.idlemint.domain.offer.ProvenScore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Mining on this computer: what it does and the owner's switch. Safe for use by several threads; calls return at once.
public interface MiningDesk {
    /// The processor.
    Live<MiningNow> now();

    /// The graphics cards, once their drivers are loaded.
    Live<List<DeviceMining>> devices();

    /// The owner wants it to mine, and to be leased, whenever nothing speaks against it.
    void resume();

    /// The owner wants it to rest. A running lease goes on under its terms.
    void pause();

    /// What mining does at this moment.
    ///
    /// @param activity what it does, or why it does not
    /// @param hashesPerSecond nonces really tried per second; empty while it is being measured or nothing runs
    /// @param algorithm the hash algorithm of the block being mined; empty when nothing is mined
    /// @param engine the engine that hashes it, `scalar` or `vector`; empty when nothing is mined
    /// @param accepted shares since the start that the pool accepted
    /// @param rejected shares that it refused
    /// @param stale shares that came too late
    /// @param blocks blocks of today that paid this account
    /// @param score the hash power shown to the key node by shares
    record MiningNow(
            Activity activity,
            OptionalLong hashesPerSecond,
            Optional<String> algorithm,
            Optional<String> engine,
            int threads,
            long accepted,
            long rejected,
            long stale,
            long blocks,
            ProvenScore score) {
        /// Nothing has begun yet.
        public static final MiningNow NOT_YET = new MiningNow(
                Activity.CONNECTING,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                0,
                0,
                ProvenScore.NONE);
    }

    /// What a graphics card does at this moment.
    ///
    /// @param device as in [SharingDesk]; a card that only its driver knows is not there
    /// @param name what its driver calls it
    /// @param hashesPerSecond nonces really tried per second; empty while it is being measured or nothing runs
    /// @param accepted shares since the start that the pool accepted
    /// @param trouble what is wrong with it, if it failed; it may be in use again
    record DeviceMining(
            Bytes32 device,
            String name,
            Activity activity,
            OptionalLong hashesPerSecond,
            Optional<String> algorithm,
            long accepted,
            long rejected,
            long stale,
            Optional<Trouble> trouble) {}

    /// A closed list: everything that is not MINING is a reason.
    enum Activity {
        MINING,
        /// Paused by the owner.
        PAUSED,
        /// Leased: the device is in a renter's hands.
        LEASED,
        /// The pool does not answer yet or no longer.
        CONNECTING,
        /// There is no account to mine for.
        NO_WALLET,
        /// The wallet is locked, and has not yet let this computer act for it in this lab.
        WALLET_LOCKED;

        /// Whether nothing is earned for want of an account.
        public boolean lacksAccount() {
            return this == NO_WALLET || this == WALLET_LOCKED;
        }
    }
}
