package io.idlemint.ui.offer;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.node.template.JobForm.Needs;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which offers are wanted. Immutable.
///
/// @param text part of the device's name or of the provider's address, case ignored
/// @param limits by facet; what is not in it has no limit
/// @param busy whether leased ones are wanted, too
/// @param own whether this installation's own are wanted, too
/// @param fresh whether providers with few leases are wanted, too
/// @param network whether only instances that reach a network are wanted
public record OfferFilter(
        String text,
        Optional<DeviceKind> kind,
        Map<Facet, Long> limits,
        boolean busy,
        boolean own,
        boolean fresh,
        boolean network) {
    public static final OfferFilter ALL = new OfferFilter("", Optional.empty(), Map.of(), false, false, true, false);

    private static final int TEXT_LIMIT = 120;
    private static final String YES = "yes";

    public OfferFilter {
        text = text.strip();
        text = text.substring(0, Math.min(TEXT_LIMIT, text.length()));
        limits = Map.copyOf(limits);
    }

    public OfferFilter withText(String part) {
        return new OfferFilter(part, kind, limits, busy, own, fresh, network);
    }

    public OfferFilter withKind(Optional<DeviceKind> chosen) {
        return new OfferFilter(text, chosen, limits, busy, own, fresh, network);
    }

    /// The same with another limit.
    ///
    /// @param limit empty for none
    public OfferFilter with(Facet facet, Optional<Long> limit) {
        Map<Facet, Long> changed = new HashMap<>(limits);
        changed.remove(facet);
        limit.ifPresent(value -> changed.put(facet, value));
        return new OfferFilter(text, kind, changed, busy, own, fresh, network);
    }

    /// The same for a template with other needs: a limit that the one before has set goes with it, and a stronger one
    /// of the person stays.
    public OfferFilter needing(Needs before, Needs now) {
        return needing(Facet.CORES, before.cores(), now.cores())
                .needing(Facet.MEMORY, before.memoryBytes(), now.memoryBytes());
    }

    private OfferFilter needing(Facet facet, long before, long now) {
        long other = least(facet) == before ? 0 : least(facet);
        long limit = Math.max(other, now);
        return with(facet, limit == 0 ? Optional.empty() : Optional.of(limit));
    }

    /// How many cores and how much memory are wanted at least.
    public Needs least() {
        return new Needs(
                (int) Math.min(Needs.MOST_CORES, least(Facet.CORES)), Math.min(Needs.MOST_MEMORY, least(Facet.MEMORY)));
    }

    public OfferFilter withBusy(boolean wanted) {
        return new OfferFilter(text, kind, limits, wanted, own, fresh, network);
    }

    public OfferFilter withOwn(boolean wanted) {
        return new OfferFilter(text, kind, limits, busy, wanted, fresh, network);
    }

    public OfferFilter withFresh(boolean wanted) {
        return new OfferFilter(text, kind, limits, busy, own, wanted, network);
    }

    public OfferFilter withNetwork(boolean only) {
        return new OfferFilter(text, kind, limits, busy, own, fresh, only);
    }

    /// How many filters make the list shorter. Leased and own offers are left out unless asked for: that is none.
    public int active() {
        return limits.size()
                + (text.isEmpty() ? 0 : 1)
                + kind.stream().mapToInt(chosen -> 1).sum()
                + (fresh ? 0 : 1)
                + (network ? 1 : 0);
    }

    public boolean matches(OfferRow row) {
        return (own || !row.own())
                && (busy || row.listed().status() == ProviderStatus.IDLE)
                && kind.filter(chosen -> chosen != row.resources().kind()).isEmpty()
                && (fresh || !OfferWording.isNew(row))
                && (!network || row.listed().conditions().network())
                && limits.entrySet().stream().allMatch(limit -> limit.getKey().passes(row, limit.getValue()))
                && (text.isEmpty() || matchesText(row));
    }

    private boolean matchesText(OfferRow row) {
        String part = text.toLowerCase(Locale.ROOT);
        String names = row.device() + '\n' + row.listed().offer().resources().deviceName();
        return names.toLowerCase(Locale.ROOT).contains(part)
                || row.listed().offer().account().hex().toLowerCase(Locale.ROOT).contains(part);
    }

    /// What of it a key node can answer by itself, for lists that are too long to be sent whole.
    public OfferQuery query(OfferQuery.Sort sort, int limit) {
        boolean address = text.toLowerCase(Locale.ROOT).startsWith("0x");
        return new OfferQuery(
                kind,
                text.isEmpty() || address ? Optional.empty() : Optional.of(text),
                Optional.ofNullable(limits.get(Facet.PRICE))
                        .map(Amount::ofNanos)
                        .map(Rate::perHour),
                Math.toIntExact(least(Facet.CORES)),
                least(Facet.MEMORY),
                least(Facet.DISK),
                least(Facet.SCORE),
                !busy,
                sort,
                limit);
    }

    private long least(Facet facet) {
        return Optional.ofNullable(limits.get(facet)).orElse(0L);
    }

    /// By stable names, to be saved.
    public Map<String, String> saved() {
        Map<String, String> saved = new HashMap<>();
        limits.forEach((facet, limit) -> saved.put(facet.name(), Long.toString(limit)));
        kind.ifPresent(chosen -> saved.put("kind", chosen.name()));
        if (!text.isEmpty()) {
            saved.put("text", text);
        }
        put(saved, "busy", busy);
        put(saved, "own", own);
        put(saved, "established", !fresh);
        put(saved, "network", network);
        return saved;
    }

    private static void put(Map<String, String> saved, String name, boolean value) {
        if (value) {
            saved.put(name, YES);
        }
    }

    /// Reads what [#saved] wrote; names and values of other versions are left out.
    public static OfferFilter of(Map<String, String> saved) {
        Map<Facet, Long> limits = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Optional.ofNullable(saved.get(facet.name()))
                    .filter(value -> value.matches("[0-9]{1,18}"))
                    .ifPresent(value -> limits.put(facet, Long.parseLong(value)));
        }
        Optional<DeviceKind> kind = Optional.empty();
        for (DeviceKind candidate : DeviceKind.values()) {
            if (candidate.name().equals(saved.get("kind"))) {
                kind = Optional.of(candidate);
            }
        }
        return new OfferFilter(
                saved.getOrDefault("text", ""),
                kind,
                limits,
                YES.equals(saved.get("busy")),
                YES.equals(saved.get("own")),
                !YES.equals(saved.get("established")),
                YES.equals(saved.get("network")));
    }
}
