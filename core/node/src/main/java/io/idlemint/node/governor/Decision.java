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
        List<Standing> standings) {
    public Decision {
        standings = List.copyOf(standings);
    }

    /// What was measured against which limit, in the unit of the reason: degrees Celsius, percent, bytes, or
    /// millionths of the owner's currency an hour; and a name where there is one.
    public record Cause(OptionalLong measured, OptionalLong limit, String detail) {}

    public boolean mayMine() {
        return level != Level.OFF;
    }

    /// Whether a person may have the device measured at full speed.
    public boolean mayMeasure() {
        return mayMine() || !reason.stopsMeasuring();
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
