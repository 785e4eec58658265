package io.idlemint.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignQ;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// The icons in use, each with one meaning.
public enum Icon {
    HOME(Feather.HOME),
    MARKET(MaterialDesignS.STOREFRONT_OUTLINE),
    LEASES(Feather.KEY),
    WALLET(MaterialDesignW.WALLET_OUTLINE),
    SHARE(Feather.SHARE_2),
    MINING(MaterialDesignP.PICKAXE),
    LEASED(MaterialDesignH.HANDSHAKE_OUTLINE),
    PAUSE(Feather.PAUSE),
    START(Feather.PLAY),
    PROBLEM(Feather.ALERT_TRIANGLE),
    OK(Feather.CHECK_CIRCLE),
    CHECK(Feather.CHECK),
    OFF(Feather.MINUS),
    WAIT(Feather.CLOCK),
    MOON(Feather.MOON),
    OPEN_STEP(Feather.CIRCLE),
    CPU(Feather.CPU),
    GPU(MaterialDesignE.EXPANSION_CARD_VARIANT),
    DISK(Feather.HARD_DRIVE),
    SEARCH(Feather.SEARCH),
    REFRESH(Feather.REFRESH_CW),
    CLOSE(Feather.X),
    PLUS(Feather.PLUS),
    FILE(Feather.FILE),
    TERMINAL(Feather.TERMINAL),
    LOCK(Feather.LOCK),
    UNLOCK(Feather.UNLOCK),
    END(Feather.LOG_OUT),
    TAKE_BACK(Feather.CORNER_UP_LEFT),
    COPY(Feather.COPY),
    SEND(Feather.ARROW_UP_RIGHT),
    RECEIVE(Feather.ARROW_DOWN_LEFT),
    REWARD(Feather.GIFT),
    HISTORY(Feather.LIST),
    SHIELD(Feather.SHIELD),
    EDIT(Feather.EDIT_2),
    UP(Feather.ARROW_UP),
    DOWN(Feather.ARROW_DOWN),
    OFFLINE(Feather.WIFI_OFF),
    PEOPLE(Feather.USERS),
    QR(MaterialDesignQ.QRCODE_SCAN),
    BLOCK(Feather.BOX),
    NETWORK(MaterialDesignL.LAN),
    SETTINGS(Feather.SETTINGS),
    SLIDERS(Feather.SLIDERS),
    TAG(Feather.TAG),
    BELL(Feather.BELL),
    SUN(Feather.SUN),
    MONITOR(Feather.MONITOR),
    INFO(Feather.INFO),
    UNDO(Feather.CORNER_UP_LEFT),
    FOLDER(Feather.FOLDER),
    SAVE(Feather.DOWNLOAD),
    GAUGE(MaterialDesignG.GAUGE),
    HEAT(Feather.THERMOMETER),
    POWER(Feather.ZAP),
    FLAG(Feather.FLAG),
    CODE(Feather.CODE),
    FRAMES(Feather.IMAGE),
    VIDEO(Feather.FILM),
    BUILD(Feather.TOOL);

    private final String letter;
    private final String face;

    Icon(Ikon ikon) {
        this.letter = Character.toString(ikon.getCode());
        this.face = ikon instanceof Feather ? "icon-feather" : "icon-material";
    }

    /// A new node that shows this icon: a letter of a font of icons. Its colour follows its surroundings.
    public Text node(Size size) {
        Text icon = new Text(letter);
        // The first is what AtlantaFX's own sheet calls icons.
        icon.getStyleClass().addAll("ikonli-font-icon", "icon", face, size.styleClass);
        if (this == GPU) {
            // Its font draws a card lower than everything else.
            icon.getStyleClass().add("icon-low");
        }
        return icon;
    }

    /// Puts this icon beside a text. One that is there stays: a new one is styled and drawn anew.
    public void onto(Labeled labeled, Size size) {
        if (!isIn(labeled.getGraphic(), size)) {
            labeled.setGraphic(node(size));
        }
    }

    boolean isIn(@Nullable Node node, Size size) {
        return node instanceof Text icon
                && icon.getText().equals(letter)
                && icon.getStyleClass().containsAll(List.of(face, size.styleClass));
    }

    /// The four sizes.
    public enum Size {
        /// In pills and lines of text.
        SMALL("icon-14"),
        /// On buttons.
        BUTTON("icon-16"),
        /// In the rail and on tiles.
        TILE("icon-20"),
        /// Beside the state sentence.
        HERO("icon-32");

        private final String styleClass;

        Size(String styleClass) {
            this.styleClass = styleClass;
        }
    }
}
