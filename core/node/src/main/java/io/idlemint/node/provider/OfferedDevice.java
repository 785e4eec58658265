package io.idlemint.node.provider;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.Resources;
import java.time.Duration;

/// A device that its owner leases, and how.
///
/// @param maxDuration the longest lease that the owner agrees to
public record OfferedDevice(
        Bytes32 deviceHash,
        Resources resources,
        Rate rate,
        Duration notice,
        Conditions conditions,
        Duration maxDuration) {}
