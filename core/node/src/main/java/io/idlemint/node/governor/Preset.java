package io.idlemint.node.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.node.governor.DeviceRule.DeviceLimits;
import io.idlemint.node.governor.Preferences.Limits;
import io.idlemint.node.governor.Preferences.Presence;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/// What Quiet, Balanced and Full mean, for all devices and for single ones.
///
/// Heat at a limit ends leases, too, and makers let graphics cards become 83 °C and processors 95 °C at full work. So
/// Balanced stops at what they let, Full a little later, and only Quiet stops where fans are loud. The processor's
/// scheduler already puts mining
/// behind everybody else; a graphics card has none that could, so that on cards Balanced, too, gives way to others.
public enum Preset {
    /// Only while nobody is here, and then not to be heard.
    QUIET(Level.OFF, Level.QUIET),
    /// Makes room while somebody is here: what holds until the owner chooses.
    BALANCED(Level.BALANCED, Level.FULL),
    /// As much as the owner gave, also while somebody is here; games and heat still stop it.
    FULL(Level.FULL, Level.FULL);

    private final Level here;
    private final Level away;

    Preset(Level here, Level away) {
        this.here = here;
        this.away = away;
    }

    public Level here() {
        return here;
    }

    public Level away() {
        return away;
    }

    /// They leave the cards' power alone.
    public Limits limits() {
        return switch (this) {
            case QUIET -> new Limits(75, 65, OptionalInt.of(30)).withGpuBusy(OptionalInt.of(20));
            case BALANCED -> new Limits(95, 85, OptionalInt.empty()).withGpuBusy(OptionalInt.of(40));
            case FULL -> new Limits(98, 88, OptionalInt.empty());
        };
    }

    public DeviceLimits limits(DeviceKind kind) {
        return limits().of(kind);
    }

    /// The same preferences with this preset's levels and limits; when somebody counts as away, what is a game, and
    /// what cards may draw stay.
    public Preferences over(Preferences now) {
        Presence was = now.presence();
        return now.with(new Presence(here, away, was.awayAfter(), was.fullScreenPauses(), was.games()))
                .with(limits().withGpuPower(now.limits().gpuPowerPercent()));
    }

    /// The same rule of one device with this preset's level and limits.
    public DeviceRule over(DeviceRule now, DeviceKind kind) {
        return now.withMost(away).withLimits(limits(kind));
    }

    /// The preset that preferences have; empty when the owner has changed a part of it.
    public static Optional<Preset> of(Preferences now) {
        return Arrays.stream(values())
                .filter(preset -> preset.over(now).equals(now))
                .findFirst();
    }

    /// The preset that holds for a device; empty when the owner has set limits of its own.
    public static Optional<Preset> of(Preferences now, Bytes32 device, DeviceKind kind) {
        Level most = now.rule(device).most();
        Level usual = now.presence().away().atMost(most);
        return of(now.limits(device, kind), kind).filter(preset -> preset.away == most || preset.away == usual);
    }

    /// The preset whose limits these are.
    public static Optional<Preset> of(DeviceLimits wanted, DeviceKind kind) {
        return Arrays.stream(values())
                .filter(preset -> preset.limits(kind).equals(wanted))
                .findFirst();
    }
}
