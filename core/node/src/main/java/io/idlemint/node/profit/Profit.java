package io.idlemint.node.profit;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.offer.DeviceKind;
import java.math.BigInteger;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// What an hour of mining brings at present, as a range, and everything that it hangs on. It is no promise: it says
/// what the last hour's speed and difficulty would bring at the owner's prices.
///
/// @param devices those that have mined
/// @param mintNanosPerHour nano-MINT before electricity
/// @param costMicrosPerHour electricity, in millionths of the currency
/// @param microsPerHour what is left, in millionths of the currency
/// @param missing what has to be known first
public record Profit(
        List<Device> devices,
        Optional<Chain> chain,
        Prices prices,
        Optional<Span> mintNanosPerHour,
        Optional<Span> costMicrosPerHour,
        Optional<Span> microsPerHour,
        Set<Missing> missing) {
    private static final long SECONDS = 3600;
    private static final long MICROS_PER_UNIT = 1_000_000;

    /// The chain does not go on faster: it counts every block as at least one second.
    private static final long MOST_BLOCKS = SECONDS;

    /// What can be missing, in the order in which a person would look for it.
    public enum Missing {
        /// Nothing has mined yet.
        SPEED,
        /// The key node has not told its newest block.
        CHAIN,
        /// The owner has not said what a MINT is worth.
        MINT_PRICE,
        /// The owner has not said what electricity costs.
        ELECTRICITY_PRICE,
        /// A device does not tell what it draws, and the owner has not said it.
        WATTS
    }

    /// Who says what a device draws.
    public enum Source {
        MEASURED,
        RATED,
        UNKNOWN
    }

    /// A device that has mined.
    ///
    /// @param hashesPerSecond means of five minutes each over the last hour in which it mined
    /// @param watts what it drew meanwhile
    public record Device(
            Bytes32 device,
            DeviceKind kind,
            String name,
            Span hashesPerSecond,
            Optional<Span> watts,
            Source wattsFrom) {}

    /// What the chain pays.
    ///
    /// @param height of the newest block
    /// @param nonces how many have to be tried for a block in the mean, now and over the last hour
    /// @param reward what the next block pays
    public record Chain(long height, Span nonces, Amount reward) {}

    /// The owner's prices at this moment.
    ///
    /// @param until when the price of electricity changes
    public record Prices(
            String currency, OptionalLong mintMicros, OptionalLong microsPerKwh, Optional<Instant> until) {}

    public Profit {
        devices = List.copyOf(devices);
        missing = Set.copyOf(missing);
    }

    /// Calculates.
    public static Profit of(List<Device> devices, Optional<Chain> chain, Prices prices) {
        Optional<Span> mint = devices.isEmpty() ? Optional.empty() : chain.map(now -> mint(devices, now));
        Optional<Span> cost = devices.isEmpty() ? Optional.empty() : cost(devices, prices.microsPerKwh());
        Optional<Span> left = prices.mintMicros().isEmpty()
                ? Optional.empty()
                : mint.flatMap(earned -> cost.map(
                        spent -> minus(worth(earned, prices.mintMicros().getAsLong()), spent)));
        return new Profit(devices, chain, prices, mint, cost, left, missing(devices, chain, prices));
    }

    /// Nothing is known yet.
    public static Profit unknown(Money money) {
        return of(
                List.of(),
                Optional.empty(),
                new Prices(
                        money.currency(),
                        money.mintMicros(),
                        money.electricity().baseMicrosPerKwh(),
                        Optional.empty()));
    }

    /// What MINT is worth.
    ///
    /// @param mintNanos nano-MINT
    /// @param mintMicros what one MINT is worth, in millionths
    /// @return in millionths
    public static Span worth(Span mintNanos, long mintMicros) {
        return new Span(
                product(mintNanos.low(), mintMicros, Amount.NANOS_PER_MINT),
                product(mintNanos.middle(), mintMicros, Amount.NANOS_PER_MINT),
                product(mintNanos.high(), mintMicros, Amount.NANOS_PER_MINT));
    }

    /// What is left of an hour by device, in millionths of the currency; only of devices of which all is known.
    public Map<Bytes32, Span> microsPerHourByDevice() {
        Map<Bytes32, Span> each = new LinkedHashMap<>();
        for (Device one : devices) {
            of(List.of(one), chain, prices).microsPerHour().ifPresent(left -> each.put(one.device(), left));
        }
        return each;
    }

    /// How many blocks this computer finds in an hour, in the mean over a long time; in millionths of a block.
    public Optional<Span> blocksPerHourMillionths() {
        return devices.isEmpty()
                ? Optional.empty()
                : chain.map(now ->
                        blocks(sum(devices.stream().map(Device::hashesPerSecond).toList()), now.nonces()));
    }

    private static Set<Missing> missing(List<Device> devices, Optional<Chain> chain, Prices prices) {
        Set<Missing> missing = EnumSet.noneOf(Missing.class);
        if (devices.isEmpty()) {
            missing.add(Missing.SPEED);
        }
        if (chain.isEmpty()) {
            missing.add(Missing.CHAIN);
        }
        if (prices.mintMicros().isEmpty()) {
            missing.add(Missing.MINT_PRICE);
        }
        if (prices.microsPerKwh().isEmpty()) {
            missing.add(Missing.ELECTRICITY_PRICE);
        } else if (prices.microsPerKwh().getAsLong() != 0
                && devices.stream().anyMatch(device -> device.watts().isEmpty())) {
            missing.add(Missing.WATTS);
        }
        return missing;
    }

    private static Span mint(List<Device> devices, Chain chain) {
        Span blocks = blocks(sum(devices.stream().map(Device::hashesPerSecond).toList()), chain.nonces());
        long reward = chain.reward().nanos();
        return new Span(
                product(blocks.low(), reward, MICROS_PER_UNIT),
                product(blocks.middle(), reward, MICROS_PER_UNIT),
                product(blocks.high(), reward, MICROS_PER_UNIT));
    }

    /// Millionths of blocks in an hour.
    private static Span blocks(Span hashesPerSecond, Span nonces) {
        return new Span(
                blocks(hashesPerSecond.low(), nonces.high()),
                blocks(hashesPerSecond.middle(), nonces.middle()),
                blocks(hashesPerSecond.high(), nonces.low()));
    }

    private static long blocks(long hashesPerSecond, long nonces) {
        BigInteger found = BigInteger.valueOf(hashesPerSecond)
                .multiply(BigInteger.valueOf(SECONDS * MICROS_PER_UNIT))
                .divide(BigInteger.valueOf(nonces));
        return found.min(BigInteger.valueOf(MOST_BLOCKS * MICROS_PER_UNIT)).longValueExact();
    }

    private static Optional<Span> cost(List<Device> devices, OptionalLong microsPerKwh) {
        if (microsPerKwh.isEmpty()) {
            return Optional.empty();
        }
        long price = microsPerKwh.getAsLong();
        if (price == 0) {
            return Optional.of(Span.exactly(0));
        }
        if (devices.stream().anyMatch(device -> device.watts().isEmpty())) {
            return Optional.empty();
        }
        Span watts =
                sum(devices.stream().flatMap(device -> device.watts().stream()).toList());
        long least = product(price < 0 ? watts.high() : watts.low(), price, 1000);
        long most = product(price < 0 ? watts.low() : watts.high(), price, 1000);
        return Optional.of(new Span(least, product(watts.middle(), price, 1000), most));
    }

    private static Span minus(Span earned, Span spent) {
        return new Span(
                Math.subtractExact(earned.low(), spent.high()),
                Math.subtractExact(earned.middle(), spent.middle()),
                Math.subtractExact(earned.high(), spent.low()));
    }

    private static Span sum(List<Span> parts) {
        return parts.stream()
                .reduce(
                        Span.exactly(0),
                        (a, b) -> new Span(
                                Math.addExact(a.low(), b.low()),
                                Math.addExact(a.middle(), b.middle()),
                                Math.addExact(a.high(), b.high())));
    }

    /// Rounded down, so that a span stays in order.
    private static long product(long a, long b, long divisor) {
        BigInteger[] parts =
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divideAndRemainder(BigInteger.valueOf(divisor));
        return (parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]).longValueExact();
    }
}
