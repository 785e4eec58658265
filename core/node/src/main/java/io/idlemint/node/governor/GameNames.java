package io.idlemint.node.governor;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The owner's list of games, found among the programs that run. Capitals and a trailing `.exe` make no difference.
/// Linux shows the first 15 bytes of a name only (comm of proc(5)), one character for each byte, and Wine names a
/// program by its `.exe`: a name that is cut there is found by what is left of it, and a shorter one only as a whole.
///
/// @param names as the owner wrote them
record GameNames(Set<String> names) {
    /// What counts as a game until the owner says otherwise.
    static final Set<String> KNOWN = Set.of(
            "0ad",
            "bg3",
            "cs2",
            "csgo_linux64",
            "Cyberpunk2077",
            "dota2",
            "eldenring",
            "FortniteClient-Win64-Shipping",
            "gamescope",
            "GTA5",
            "hl2_linux",
            "League of Legends",
            "minetest",
            "Overwatch",
            "r5apex",
            "RobloxPlayerBeta",
            "RocketLeague",
            "supertuxkart",
            "VALORANT-Win64-Shipping",
            "xonotic-glx");

    private static final int LINUX_BYTES = 15;
    private static final String PROGRAM = ".exe";

    /// Those that run, as the owner wrote them.
    SortedSet<String> among(Set<String> running) {
        Set<String> shown = running.stream().map(GameNames::plain).collect(Collectors.toSet());
        SortedSet<String> found = new TreeSet<>();
        for (String name : names) {
            if (shown.contains(plain(name))
                    || shown.contains(plain(onLinux(name)))
                    || shown.contains(plain(onLinux(name + PROGRAM)))) {
                found.add(name);
            }
        }
        return found;
    }

    private static String onLinux(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, 0, Math.min(LINUX_BYTES, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(PROGRAM) && lower.length() > PROGRAM.length()
                ? lower.substring(0, lower.length() - PROGRAM.length())
                : lower;
    }
}
