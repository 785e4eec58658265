package io.idlemint.node.governor;

/// What ends a reason.
public enum Remedy {
    /// Nothing is in the way.
    NONE,
    /// It ends by itself when the device is cooler; less dust and a lower level help.
    COOL_DOWN,
    /// Mains power.
    PLUG_IN,
    /// A power profile of the system that does not save.
    OTHER_PROFILE,
    /// The owner says so.
    RESUME,
    /// The owner lets it begin.
    START,
    /// The end of the lease.
    LEASE_ENDS,
    /// The program or the full-screen window is closed.
    CLOSE_PROGRAM,
    /// The computer is left alone.
    LEAVE,
    /// The schedule's next cell, or another schedule.
    WAIT,
    /// The others' work ends.
    OTHERS_FINISH,
    /// Room on the disk or in memory.
    MAKE_ROOM,
    /// A network that is not paid by use.
    OTHER_NETWORK,
    /// A better price, cheaper electricity or a lower limit.
    BETTER_PRICE,
    /// The owner's rule for the device is changed.
    ALLOW
}
