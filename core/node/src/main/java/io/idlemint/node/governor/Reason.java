package io.idlemint.node.governor;

import java.time.Duration;

/// Why a device may or may not work now: a closed list, in the order of precedence. The names are stored and never
/// change.
///
/// A reason takes effect when what it looks at has held for [#rise], and ends when that has been over for [#fall].
public enum Reason {
    TOO_HOT(Kind.SAFETY, Remedy.COOL_DOWN, 0, 60),
    BATTERY_LOW(Kind.SAFETY, Remedy.PLUG_IN, 0, 60),
    WARM(Kind.SAFETY, Remedy.COOL_DOWN, 5, 30),
    HEATING(Kind.SAFETY, Remedy.COOL_DOWN, 5, 30),
    PAUSED(Kind.OWNER, Remedy.RESUME, 0, 0),
    RECLAIMED(Kind.OWNER, Remedy.RESUME, 0, 0),
    FINISHING(Kind.OWNER, Remedy.RESUME, 0, 0),
    /// Nobody has let it begin yet.
    NOT_STARTED(Kind.OWNER, Remedy.START, 0, 0),
    SWITCHED_OFF(Kind.OWNER, Remedy.ALLOW, 0, 0),
    /// The owner wants it to mine although something below speaks against it.
    ANYWAY(Kind.OWNER, Remedy.NONE, 0, 0),
    LEASED(Kind.LEASE, Remedy.LEASE_ENDS, 0, 0),
    GAME(Kind.PRESENCE, Remedy.CLOSE_PROGRAM, 0, 30),
    FULL_SCREEN(Kind.PRESENCE, Remedy.CLOSE_PROGRAM, 0, 15),
    PRESENT(Kind.PRESENCE, Remedy.LEAVE, 0, 5),
    WATCHING(Kind.PRESENCE, Remedy.CLOSE_PROGRAM, 5, 15),
    SCHEDULE(Kind.SCHEDULE, Remedy.WAIT, 0, 0),
    ON_BATTERY(Kind.RESOURCES, Remedy.PLUG_IN, 0, 10),
    POWER_SAVER(Kind.RESOURCES, Remedy.OTHER_PROFILE, 0, 10),
    BUSY(Kind.RESOURCES, Remedy.OTHERS_FINISH, 10, 30),
    MEMORY_LOW(Kind.RESOURCES, Remedy.MAKE_ROOM, 3, 30),
    DISK_LOW(Kind.RESOURCES, Remedy.MAKE_ROOM, 0, 60),
    METERED(Kind.RESOURCES, Remedy.OTHER_NETWORK, 0, 30),
    UNPROFITABLE(Kind.PROFIT, Remedy.BETTER_PRICE, 300, 300),
    MINING_NEVER(Kind.RULE, Remedy.ALLOW, 0, 0),
    LEASING_NEVER(Kind.RULE, Remedy.ALLOW, 0, 0),
    /// Nothing speaks against it.
    CLEAR(Kind.NOTHING, Remedy.NONE, 0, 0);

    /// For how long a safety reason outlives the loss of the sense that found it.
    private static final Duration BLIND = Duration.ofMinutes(10);

    private final Kind kind;
    private final Remedy remedy;
    private final Duration rise;
    private final Duration fall;

    Reason(Kind kind, Remedy remedy, int riseSeconds, int fallSeconds) {
        this.kind = kind;
        this.remedy = remedy;
        this.rise = Duration.ofSeconds(riseSeconds);
        this.fall = Duration.ofSeconds(fallSeconds);
    }

    /// Groups of reasons, in the order of precedence.
    public enum Kind {
        SAFETY,
        OWNER,
        LEASE,
        PRESENCE,
        SCHEDULE,
        RESOURCES,
        PROFIT,
        /// What the owner never wants this device to do.
        RULE,
        NOTHING
    }

    public Kind kind() {
        return kind;
    }

    public Remedy remedy() {
        return remedy;
    }

    /// Whether it is the owner's word that nothing works, which the owner ends at any time.
    public boolean isPause() {
        return this == PAUSED || this == RECLAIMED || this == FINISHING || this == NOT_STARTED;
    }

    /// Whether the owner can have it mine all the same: what speaks for somebody's comfort or money, and neither for
    /// the devices' safety nor for anybody else.
    public boolean yieldsToOwner() {
        return switch (this) {
            case GAME, FULL_SCREEN, PRESENT, WATCHING, SCHEDULE -> true;
            case ON_BATTERY, POWER_SAVER, BUSY, UNPROFITABLE -> true;
            case TOO_HOT, BATTERY_LOW, WARM, HEATING, PAUSED, RECLAIMED, FINISHING -> false;
            case NOT_STARTED,
                    SWITCHED_OFF,
                    ANYWAY,
                    LEASED,
                    MEMORY_LOW,
                    DISK_LOW,
                    METERED,
                    MINING_NEVER,
                    LEASING_NEVER,
                    CLEAR -> false;
        };
    }

    /// Whether it also speaks against measuring what the device can do, which a person asks for: the devices'
    /// safety, the owner's pause, a renter, a game. Merely being here does not, nor that nothing was started yet.
    boolean stopsMeasuring() {
        return switch (this) {
            case TOO_HOT, BATTERY_LOW, PAUSED, RECLAIMED, FINISHING, LEASED, GAME, FULL_SCREEN -> true;
            case WARM, HEATING, NOT_STARTED, SWITCHED_OFF, ANYWAY, PRESENT, WATCHING, SCHEDULE -> false;
            case ON_BATTERY, POWER_SAVER, BUSY, MEMORY_LOW, DISK_LOW, METERED -> false;
            case UNPROFITABLE, MINING_NEVER, LEASING_NEVER, CLEAR -> false;
        };
    }

    /// How long it must hold before it takes effect.
    public Duration rise() {
        return rise;
    }

    /// How long it must be over before it ends.
    ///
    /// @param known whether it is known to be over; safety outlives a lost sense
    public Duration fall(boolean known) {
        return known || kind != Kind.SAFETY ? fall : BLIND;
    }
}
