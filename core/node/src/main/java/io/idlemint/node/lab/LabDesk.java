package io.idlemint.node.lab;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.settlement.Silence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Which key node this installation works with, and the way to another one. Safe for use by several threads.
public interface LabDesk {
    Live<LabNow> now();

    /// Becomes true once, when the window is to be closed because everything starts anew with another key node.
    Live<Boolean> leaving();

    /// The check of the whole chain, in the background.
    Live<Audit> audit();

    /// Begins to check every block from the first one on; does nothing while that runs.
    void verify();

    /// Ends the check.
    void stopVerifying();

    /// Asks the known key nodes how they are; the answers come with [#now]. Returns at once.
    void lookAround();

    /// Asks for a key node at an address, `host:port`, or of a lab's code. Nothing changes. Blocks for at most ten
    /// seconds.
    Asked ask(String typed);

    /// Moves to another key node: it is stored, this installation ends and starts anew. Empty when that has begun,
    /// else why not.
    Optional<Why> move(Target target);

    /// Forgets a key node and its key; the one in use is kept.
    void forget(String address);

    /// Where to.
    sealed interface Target {
        /// A lab of its own on this computer.
        ///
        /// @param forOthers whether other computers of the network can join it
        record Own(boolean forOthers) implements Target {}

        /// Another key node.
        ///
        /// @param address `host:port`
        record Other(String address) implements Target {}
    }

    /// How it stands.
    ///
    /// @param target what was chosen
    /// @param hosted how others reach the lab of this computer; empty while they cannot
    /// @param known every key node that was met, the one in use first
    /// @param tried what was tried without success when this installation started
    record LabNow(Target target, Optional<Hosted> hosted, List<Known> known, List<Tried> tried) {
        public LabNow {
            known = List.copyOf(known);
            tried = List.copyOf(tried);
        }
    }

    /// How others join.
    ///
    /// @param addresses of this computer, each `host:port`
    /// @param fingerprint of the key node's key, to be compared
    /// @param code the first address and the beginning of the fingerprint as letters and digits
    record Hosted(List<String> addresses, String fingerprint, String code) {
        public Hosted {
            addresses = List.copyOf(addresses);
        }
    }

    /// A key node that was met.
    ///
    /// @param name empty before it answered
    record Known(String address, Optional<String> name, String fingerprint, Health health) {}

    /// How a key node is.
    sealed interface Health {
        /// This installation works with it.
        record InUse(Optional<Duration> latency, Optional<Long> height) implements Health {}

        /// It answered.
        record Answers(Duration latency, long height) implements Health {}

        /// It did not answer.
        record Silent(Silence silence) implements Health {}

        /// Nobody has asked it yet.
        record NotAsked() implements Health {}
    }

    /// Something that did not work.
    sealed interface Tried {
        /// A key node did not answer.
        record Joining(String address, Silence silence) implements Tried {}

        /// The own lab could not be opened for others, because another program has its port.
        record Hosting(int port) implements Tried {}
    }

    /// What came of a question.
    sealed interface Asked {
        /// There is a key node.
        ///
        /// @param fingerprint of its key
        /// @param expected whether the code or an earlier meeting names this key; else its owner is to be asked
        record Found(String address, String name, String fingerprint, boolean expected, Duration latency, long height)
                implements Asked {}

        /// There is none to be had.
        ///
        /// @param detail what went wrong, in the words of who failed; empty if the reason says it all
        record Refused(Why why, String detail) implements Asked {}
    }

    /// Why not; a closed list.
    enum Why {
        /// It is neither an address nor a code.
        NOT_UNDERSTOOD,
        /// A letter of the code is wrong.
        CODE_MISTYPED,
        /// Nobody answers there.
        SILENT,
        /// It shows another key than the code or the memory says.
        OTHER_KEY,
        /// Leases run, which would end.
        LEASES_RUN,
        /// The port for other computers is in use by another program.
        PORT_TAKEN
    }
}
