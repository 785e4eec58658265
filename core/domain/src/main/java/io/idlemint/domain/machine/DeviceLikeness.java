package io.idlemint.domain.machine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How alike the system's and OpenCL's descriptions of a device are.
final class DeviceLikeness {
    /// From here on two descriptions mean the same hardware.
    static final double SAME_HARDWARE = 0.5;
    /// From here on two names mean the same model.
    static final double SAME_NAME = 0.5;

    /// An equal maker alone is enough: AMD's OpenCL names a device by its chip (`gfx1030`), the system by its
    /// product name.
    private static final double MAKER = 1.0;

    private static final Set<String> NOISE = Set.of(
            "nvidia",
            "amd",
            "ati",
            "intel",
            "apple",
            "corporation",
            "inc",
            "advanced",
            "micro",
            "devices",
            "graphics",
            "controller",
            "vga",
            "compatible",
            "r",
            "tm",
            "gpu",
            "series",
            "the");

    private DeviceLikeness() {}

    /// A maker by the words that give it away: its names and its PCI vendor number.
    private record Maker(String name, Set<String> signs) {
        private static final List<Maker> KNOWN = List.of(
                new Maker("NVIDIA", Set.of("nvidia", "0x10de")),
                new Maker("AMD", Set.of("amd", "ati", "radeon", "advanced", "0x1002")),
                new Maker("Intel", Set.of("intel", "0x8086")),
                new Maker("Apple", Set.of("apple", "0x106b")),
                new Maker("Qualcomm", Set.of("qualcomm", "adreno", "0x5143")),
                new Maker("Arm", Set.of("arm", "mali", "0x13b5")));

        static Optional<Maker> in(String text) {
            Set<String> words = words(text);
            return KNOWN.stream()
                    .filter(maker -> maker.signs.stream().anyMatch(words::contains))
                    .findFirst();
        }
    }

    /// From 0 (two makers that contradict, or nothing alike) upwards.
    static double of(Gpu gpu, OpenClDevice device) {
        Optional<Maker> left = maker(gpu.vendor(), gpu.name());
        Optional<Maker> right = maker(device.vendor(), device.name());
        double names = ofNames(gpu.name(), device.name());
        if (left.isPresent() && right.isPresent()) {
            return left.equals(right) ? MAKER + names : 0;
        }
        return names;
    }

    /// From 0 (no word in common) to 1 (the same words), after Jaccard, makers' names and filler words left out.
    static double ofNames(String left, String right) {
        Set<String> a = telling(left);
        Set<String> b = telling(right);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return (double) common.size() / all.size();
    }

    private static Optional<Maker> maker(Optional<String> vendor, String name) {
        return vendor.flatMap(Maker::in).or(() -> Maker.in(name));
    }

    private static Set<String> telling(String text) {
        return words(text).stream().filter(word -> !NOISE.contains(word)).collect(Collectors.toSet());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
