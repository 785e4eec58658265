package io.idlemint.node.governor;

import io.idlemint.domain.crypto.Bytes32;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a device may do now, and why.
///
/// @param level how much mining may take of it
/// @param mayLease whether it may be offered for new leases
/// @param giveNotice whether its running lease is to be ended after its notice
/// @param reason the one that decides; [Reason#CLEAR] when nothing is in the way
/// @param since when this began
/// @param until when it ends by itself, as far as that is known
/// @param cause what was measured
/// @param stop what forbids even that a person has the device measured, whatever decides; empty when that is allowed
/// @param standings how far every reason has come: given to the next decision
public record Decision(
        Bytes32 device,
        Level level,
        boolean mayLease,
        boolean giveNotice,
        Reason reason,
        Instant since,
        Optional<Instant> until,
        Cause cause,
        Optional<Stop> stop,
        List<Standing> standings) {
    public Decision {
        standings = List.copyOf(standings);
    }

    /// What was measured against which limit, in the unit of the reason: degrees Celsius, percent, bytes, or
    /// millionths of the owner's currency an hour; and a name where there is one.
    public record Cause(OptionalLong measured, OptionalLong limit, String detail) {}

    /// A reason, and what was measured for it.
    public record Stop(Reason reason, Cause cause) {}

    public boolean mayMine() {
        return level != Level.OFF;
    }

    /// What ends it.
    public Remedy remedy() {
        return reason.remedy();
    }

    /// Whether both allow the same for the same reason.
    public boolean sameAs(Decision other) {
        return level == other.level
                && mayLease == other.mayLease
                && giveNotice == other.giveNotice
                && reason == other.reason;
    }

    Optional<Standing> standing(Reason wanted) {
        return standings.stream().filter(one -> one.reason() == wanted).findFirst();
    }
}
