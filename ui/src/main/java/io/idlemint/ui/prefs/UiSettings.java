package io.idlemint.ui.prefs;

import io.idlemint.i18n.Units;
import io.idlemint.node.flaw.FlawedSettingsException;
import io.idlemint.node.flaw.FlawedSettingsException.Flaw;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// How the owner wants the window. A value that is out of its limits is refused with an error that names both.
///
/// @param muted the kinds of notes that do not pop up; they are in the activity all the same
/// @param place where the window was last; empty before it was ever closed
/// @param welcomed whether the first run is over, so that it does not come by itself again
public record UiSettings(Look look, Behaviour behaviour, Set<NoteKind> muted, Optional<Place> place, boolean welcomed) {
    /// What holds until the owner chooses.
    public static final UiSettings USUAL = new UiSettings(
            new Look(Language.SYSTEM, ThemeChoice.DARK, 100, false, Units.USUAL),
            new Behaviour(false, false, LogLevel.WARN),
            Set.of(),
            Optional.empty(),
            false);

    /// How it looks.
    ///
    /// @param textPercent the size of text, 100, 125, 150 or 200
    /// @param reduceMotion whether nothing moves by itself
    /// @param units what measures are read in
    public record Look(Language language, ThemeChoice theme, int textPercent, boolean reduceMotion, Units units) {
        /// The sizes of text that there are.
        public static final Set<Integer> TEXT_SIZES = Set.of(100, 125, 150, 200);

        public Look {
            if (!TEXT_SIZES.contains(textPercent)) {
                throw new FlawedSettingsException(
                        Flaw.ONE_OF,
                        "look.textPercent",
                        Integer.toString(textPercent),
                        "100, 125, 150, 200",
                        "look.textPercent " + textPercent + " is none of 100, 125, 150, 200");
            }
        }

        public Look with(Language other) {
            return new Look(other, theme, textPercent, reduceMotion, units);
        }

        public Look with(ThemeChoice other) {
            return new Look(language, other, textPercent, reduceMotion, units);
        }

        public Look withText(int percent) {
            return new Look(language, theme, percent, reduceMotion, units);
        }

        public Look withReducedMotion(boolean reduced) {
            return new Look(language, theme, textPercent, reduced, units);
        }

        public Look with(Units other) {
            return new Look(language, theme, textPercent, reduceMotion, other);
        }
    }

    /// What the application does by itself.
    ///
    /// @param startWithSystem whether it starts when the owner logs in
    /// @param closeToTray whether closing the window leaves it running, where there is a tray
    /// @param log how much it writes into its log
    public record Behaviour(boolean startWithSystem, boolean closeToTray, LogLevel log) {}

    /// How much is written into the log.
    public enum LogLevel {
        WARN,
        INFO,
        DEBUG
    }

    /// Where a window is, in pixels of the desktop.
    public record Place(int x, int y, int width, int height, boolean maximised) {}

    public UiSettings {
        muted = Set.copyOf(muted.isEmpty() ? EnumSet.noneOf(NoteKind.class) : EnumSet.copyOf(muted));
    }

    public UiSettings look(UnaryOperator<Look> change) {
        return new UiSettings(change.apply(look), behaviour, muted, place, welcomed);
    }

    public UiSettings with(Behaviour other) {
        return new UiSettings(look, other, muted, place, welcomed);
    }

    public UiSettings with(Place other) {
        return new UiSettings(look, behaviour, muted, Optional.of(other), welcomed);
    }

    public UiSettings muted(NoteKind kind, boolean quiet) {
        EnumSet<NoteKind> kinds = muted.isEmpty() ? EnumSet.noneOf(NoteKind.class) : EnumSet.copyOf(muted);
        if (quiet) {
            kinds.add(kind);
        } else {
            kinds.remove(kind);
        }
        return new UiSettings(look, behaviour, kinds, place, welcomed);
    }

    public UiSettings welcomed(boolean over) {
        return new UiSettings(look, behaviour, muted, place, over);
    }

    /// The same with a change taken back: the parts that it changed are as before it, all others stay.
    public UiSettings without(UiSettings before, UiSettings after) {
        return new UiSettings(
                part(UiSettings::look, before, after),
                part(UiSettings::behaviour, before, after),
                part(UiSettings::muted, before, after),
                part(UiSettings::place, before, after),
                part(UiSettings::welcomed, before, after));
    }

    private <T> T part(Function<UiSettings, T> part, UiSettings before, UiSettings after) {
        return part.apply(part.apply(before).equals(part.apply(after)) ? this : before);
    }
}
