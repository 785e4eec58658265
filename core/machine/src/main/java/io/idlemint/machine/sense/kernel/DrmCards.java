package io.idlemint.machine.sense.kernel;

import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.sense.DeviceReadings.Cooling;
import io.idlemint.domain.time.Ticker;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// AMD's and Intel's graphics processors as Linux shows them: heat, watts and fan by the card's own hwmon chip, load
/// and memory of others by the processes' fdinfo (Documentation/gpu/amdgpu/thermal.rst, drm-usage-stats.rst). NVIDIA's
/// driver shows nothing there; NVML tells of its cards. For use by one thread.
public final class DrmCards {
    private static final Pattern SLOT = Pattern.compile("(?m)^PCI_SLOT_NAME=([0-9a-f:.]{7,16})$");
    private static final int MICRO = 1_000_000;
    private static final int STEPS_OF_FANS = 255;
    private static final int MOST_WATTS = 2_000;

    private final List<Card> cards;
    private final DrmClients clients;

    /// Whose card it is.
    public enum Maker {
        AMD,
        INTEL
    }

    /// A card of this computer.
    ///
    /// @param slot its address on the PCI bus
    public record Card(Maker maker, String slot, Path device) {}

    /// What one card tells.
    public record Told(Maker maker, DeviceReadings readings) {}

    /// @param drm usually `/sys/class/drm`
    /// @param processes usually `/proc`
    public DrmCards(Path drm, Path processes, Ticker ticker) {
        this.cards = cards(drm);
        this.clients = new DrmClients(processes, ticker);
    }

    /// Whether there is a card.
    public boolean sees() {
        return !cards.isEmpty();
    }

    /// Every card, by its address on the bus.
    ///
    /// @param own processes whose load is ours
    public List<Told> read(Set<Long> own) {
        if (cards.isEmpty()) {
            return List.of();
        }
        clients.look(own);
        return cards.stream().map(this::told).toList();
    }

    private Told told(Card card) {
        List<Hwmon.Chip> chips = new Hwmon(card.device().resolve("hwmon")).chips();
        OptionalLong size = SmallFile.number(card.device().resolve("mem_info_vram_total"));
        OptionalLong used = SmallFile.number(card.device().resolve("mem_info_vram_used"));
        OptionalLong free = size.isPresent() && used.isPresent()
                ? OptionalLong.of(Math.max(0, size.getAsLong() - used.getAsLong()))
                : OptionalLong.empty();
        return new Told(
                card.maker(),
                new DeviceReadings(
                        chips.stream()
                                .flatMapToInt(chip -> chip.celsius().stream())
                                .max(),
                        chips.stream()
                                .flatMapToInt(chip -> watts(chip.folder()).stream())
                                .max(),
                        clients.percent(card.slot()),
                        free,
                        clients.memory(card.slot()),
                        new Cooling(
                                OptionalInt.empty(),
                                chips.stream()
                                        .flatMapToInt(chip -> chip.rpm().stream())
                                        .max(),
                                chips.stream()
                                        .flatMapToInt(chip -> fan(chip.folder()).stream())
                                        .max())));
    }

    /// Older cards tell a mean, newer ones the present.
    private static OptionalInt watts(Path chip) {
        OptionalLong micro = SmallFile.number(chip.resolve("power1_average"));
        if (micro.isEmpty()) {
            micro = SmallFile.number(chip.resolve("power1_input"));
        }
        long watts = micro.orElse(-1) / MICRO;
        return micro.isPresent() && watts >= 0 && watts <= MOST_WATTS
                ? OptionalInt.of((int) watts)
                : OptionalInt.empty();
    }

    private static OptionalInt fan(Path chip) {
        OptionalLong step = SmallFile.number(chip.resolve("pwm1"));
        return step.isPresent()
                ? OptionalInt.of(Math.clamp(Math.round(100.0 * step.getAsLong() / STEPS_OF_FANS), 0, 100))
                : OptionalInt.empty();
    }

    private static List<Card> cards(Path drm) {
        List<Card> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(drm, "card[0-9]*")) {
            for (Path folder : folders) {
                Path device = folder.resolve("device");
                Matcher slot =
                        SLOT.matcher(SmallFile.text(device.resolve("uevent")).orElse(""));
                String vendor = SmallFile.text(device.resolve("vendor")).orElse("");
                // A connector, such as card0-HDMI-A-1, has the card itself for a device, and that no slot.
                if (slot.find() && vendor.equals("0x1002")) {
                    found.add(new Card(Maker.AMD, slot.group(1), device));
                } else if (slot.hasMatch() && vendor.equals("0x8086")) {
                    found.add(new Card(Maker.INTEL, slot.group(1), device));
                }
            }
        } catch (IOException missing) {
            return List.of();
        }
        found.sort(Comparator.comparing(Card::slot));
        return List.copyOf(found);
    }
}
