package io.idlemint.node.mine;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The blocks of the key node's chain, looked at with this computer's own code. Calls block; a key node that does not
/// answer is a [io.idlemint.domain.settlement.LedgerUnreachableException].
public interface ChainDesk {
    /// How long a block should take.
    Duration SPACING = Duration.ofSeconds(60);

    /// The newest blocks, the newest first.
    ///
    /// @param below only blocks below this height; [Long#MAX_VALUE] for the newest
    /// @param limit 1 to 200
    List<MinedBlock> blocks(long below, int limit);

    /// Fetches a block with those before it that it is judged by, and checks everything that the rules ask for.
    ///
    /// @param height of a block that there is
    BlockCheck check(long height);

    /// A block.
    ///
    /// @param id the block's name, as people write it: the hash with its bytes reversed
    /// @param algorithm what its miners had to hash
    /// @param reward what it paid in all
    /// @param own what it paid to the account of this installation
    /// @param paid to how many accounts
    /// @param finder as far as it is known
    record MinedBlock(
            long height,
            Bytes32 hash,
            String id,
            Instant at,
            String algorithm,
            Amount reward,
            Amount own,
            int paid,
            Finder finder) {}

    /// Who found a block.
    sealed interface Finder {
        /// This computer: it hashed it itself.
        ///
        /// @param device its name
        record ThisComputer(String device) implements Finder {}

        /// The only account that the block pays, which its finder always is.
        ///
        /// @param own whether it is the account of this installation
        record Only(Account account, boolean own) implements Finder {}

        /// A block does not say which of those that it pays has found it.
        record OneOfThePaid() implements Finder {}
    }

    /// What the check of one block found.
    ///
    /// @param steps in the order of the checks
    record BlockCheck(long height, boolean valid, List<Step> steps) {
        public BlockCheck {
            steps = List.copyOf(steps);
        }
    }

    /// One check.
    ///
    /// @param found what the block has
    /// @param asked what it must have, if that is something else than `found`
    record Step(Kind kind, boolean holds, String found, Optional<String> asked) {}

    /// What is checked of a block.
    enum Kind {
        /// The hash of the header, computed again, is the one under which the chain knows the block.
        HASH,
        /// It is at most the target.
        PROOF,
        /// The target is the one that the difficulty rule asks for.
        TARGET,
        /// The header names the block before, whose hash is computed again as well.
        PREVIOUS,
        /// The time lies after the median of the last eleven blocks and not in the future.
        TIME,
        /// It pays exactly what its height pays.
        REWARD,
        /// The header commits to the payments and to the journal entries.
        CONTENT,
        /// The key node signed it.
        SEAL
    }
}
