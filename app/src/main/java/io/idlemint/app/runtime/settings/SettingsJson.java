package io.idlemint.app.runtime.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.app.runtime.files.JsonFields;
import io.idlemint.i18n.Units;
import io.idlemint.node.flaw.FlawedSettingsException;
import io.idlemint.node.flaw.FlawedSettingsException.Flaw;
import io.idlemint.ui.prefs.Language;
import io.idlemint.ui.prefs.NoteKind;
import io.idlemint.ui.prefs.ThemeChoice;
import io.idlemint.ui.prefs.UiSettings;
import io.idlemint.ui.prefs.UiSettings.Behaviour;
import io.idlemint.ui.prefs.UiSettings.LogLevel;
import io.idlemint.ui.prefs.UiSettings.Look;
import io.idlemint.ui.prefs.UiSettings.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The settings of the window as JSON. A field that is left out keeps its value; one that is not known, of a wrong
/// kind or out of its limits is refused by its name.
public final class SettingsJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int NOWHERE = Integer.MIN_VALUE;

    private SettingsJson() {}

    public static ObjectNode write(UiSettings settings) {
        ObjectNode root = JSON.objectNode();
        Look look = settings.look();
        root.putObject("look")
                .put("language", look.language().name())
                .put("theme", look.theme().name())
                .put("textPercent", look.textPercent())
                .put("reduceMotion", look.reduceMotion())
                .put("temperature", look.units().temperature().name())
                .put("sizes", look.units().size().name());
        Behaviour behaviour = settings.behaviour();
        root.putObject("behaviour")
                .put("startWithSystem", behaviour.startWithSystem())
                .put("closeToTray", behaviour.closeToTray())
                .put("log", behaviour.log().name());
        settings.muted().stream().sorted().map(NoteKind::name).forEach(root.putArray("muted")::add);
        settings.place()
                .ifPresent(place -> root.putObject("place")
                        .put("x", place.x())
                        .put("y", place.y())
                        .put("width", place.width())
                        .put("height", place.height())
                        .put("maximised", place.maximised()));
        return root.put("welcomed", settings.welcomed());
    }

    /// Reads what is there and leaves the rest as it was.
    ///
    /// @param base what holds for fields that are left out
    /// @throws IllegalArgumentException naming the field and its limit
    public static UiSettings read(JsonNode json, UiSettings base) {
        JsonFields root = new JsonFields("", json);
        // Prices were kept here once; see OldMoney.
        root.has(OldMoney.NAME);
        UiSettings read = new UiSettings(
                look(root.object("look"), base.look()),
                behaviour(root.object("behaviour"), base.behaviour()),
                muted(root.texts(
                        "muted", base.muted().stream().map(NoteKind::name).toList())),
                place(root.object("place"), base.place()),
                root.truth("welcomed", base.welcomed()));
        root.noOthers();
        return read;
    }

    private static Look look(JsonFields fields, Look base) {
        Look read = new Look(
                fields.constant("language", Language.class, base.language()),
                fields.constant("theme", ThemeChoice.class, base.theme()),
                fields.smallNumber("textPercent", base.textPercent()),
                fields.truth("reduceMotion", base.reduceMotion()),
                new Units(
                        fields.constant(
                                "temperature",
                                Units.Temperature.class,
                                base.units().temperature()),
                        fields.constant("sizes", Units.Size.class, base.units().size())));
        fields.noOthers();
        return read;
    }

    private static Behaviour behaviour(JsonFields fields, Behaviour base) {
        Behaviour read = new Behaviour(
                fields.truth("startWithSystem", base.startWithSystem()),
                fields.truth("closeToTray", base.closeToTray()),
                fields.constant("log", LogLevel.class, base.log()));
        fields.noOthers();
        return read;
    }

    private static Set<NoteKind> muted(List<String> names) {
        return names.stream()
                .map(name -> Arrays.stream(NoteKind.values())
                        .filter(kind -> kind.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new FlawedSettingsException(
                                Flaw.ONE_OF,
                                "muted",
                                name,
                                Arrays.toString(NoteKind.values()),
                                "muted must name some of " + Arrays.toString(NoteKind.values()) + ", was " + name)))
                .collect(Collectors.toSet());
    }

    private static Optional<Place> place(JsonFields fields, Optional<Place> base) {
        Place usual = base.orElse(new Place(NOWHERE, 0, 1280, 800, false));
        Place read = new Place(
                fields.smallNumber("x", usual.x()),
                fields.smallNumber("y", usual.y()),
                fields.smallNumber("width", usual.width()),
                fields.smallNumber("height", usual.height()),
                fields.truth("maximised", usual.maximised()));
        fields.noOthers();
        return read.x() == NOWHERE ? Optional.empty() : Optional.of(read);
    }
}
