package io.idlemint.ui.shell;

import io.idlemint.i18n.ShellText;
import io.idlemint.ui.kit.AppLogo;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.wording.Wording;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// The rail at the left: the logo and one item for each screen, exactly one selected.
final class NavRail extends VBox {
    private final Map<Screen, ToggleButton> items = new EnumMap<>(Screen.class);

    NavRail(Wording words, Consumer<Screen> open) {
        getStyleClass().add("nav-rail");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(words.text(ShellText.NAVIGATION));
        AppLogo logo = new AppLogo();
        setMargin(logo, new Insets(0, 0, 8, 0));
        getChildren().add(logo);
        ToggleGroup group = new ToggleGroup();
        for (Screen screen : Screen.values()) {
            ToggleButton item =
                    new ToggleButton(words.text(screen.title()), screen.icon().node(Icon.Size.TILE));
            item.setId("nav-" + screen.name().toLowerCase(Locale.ROOT));
            item.getStyleClass().add("nav-item");
            item.setContentDisplay(ContentDisplay.TOP);
            item.setToggleGroup(group);
            item.setMaxWidth(Double.MAX_VALUE);
            item.setMinHeight(USE_PREF_SIZE);
            item.setOnAction(event -> {
                item.setSelected(true);
                open.accept(screen);
            });
            items.put(screen, item);
            getChildren().add(item);
        }
    }

    void select(Screen screen) {
        ToggleButton item = items.get(screen);
        if (item != null) {
            item.setSelected(true);
        }
    }
}
