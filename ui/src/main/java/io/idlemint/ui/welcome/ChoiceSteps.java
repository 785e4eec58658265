package io.idlemint.ui.welcome;

import io.idlemint.domain.offer.Workload;
import io.idlemint.i18n.MessageKey;
import io.idlemint.i18n.SettingsText;
import io.idlemint.i18n.ShareText;
import io.idlemint.i18n.WelcomeText;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.Preset;
import io.idlemint.ui.kit.ChoiceCards;
import io.idlemint.ui.kit.ChoiceCards.Choice;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.prefs.Language;
import io.idlemint.ui.prefs.ThemeChoice;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The steps that only ask.
final class ChoiceSteps {
    private final WelcomeViewModel model;
    private final Wording words;

    ChoiceSteps(WelcomeViewModel model) {
        this.model = model;
        this.words = model.context().words();
    }

    List<Node> language() {
        return List.of(
                titled(
                        WelcomeText.LANGUAGE_FIELD,
                        new ChoiceCards<>(
                                "language",
                                List.of(
                                        brief(Language.SYSTEM, SettingsText.LANGUAGE_SYSTEM),
                                        brief(Language.ENGLISH, SettingsText.LANGUAGE_ENGLISH),
                                        brief(Language.CHINESE, SettingsText.LANGUAGE_CHINESE)),
                                model.settings().map(now -> now.look().language()),
                                chosen -> model.change(now -> now.look(look -> look.with(chosen))))),
                titled(
                        WelcomeText.THEME_FIELD,
                        new ChoiceCards<>(
                                "theme",
                                List.of(
                                        brief(ThemeChoice.SYSTEM, SettingsText.THEME_SYSTEM),
                                        brief(ThemeChoice.DARK, SettingsText.THEME_DARK),
                                        brief(ThemeChoice.LIGHT, SettingsText.THEME_LIGHT),
                                        brief(ThemeChoice.HIGH_CONTRAST, SettingsText.THEME_CONTRAST)),
                                model.settings().map(now -> now.look().theme()),
                                chosen -> model.change(now -> now.look(look -> look.with(chosen))))),
                titled(
                        WelcomeText.TEXT_FIELD,
                        new ChoiceCards<>(
                                "text",
                                List.of(percent(100), percent(125), percent(150), percent(200)),
                                model.settings().map(now -> now.look().textPercent()),
                                chosen -> model.change(now -> now.look(look -> look.withText(chosen))))));
    }

    private static Choice<Integer> percent(int percent) {
        return new Choice<>(percent, percent + "\u00a0%", "");
    }

    private <T> Choice<T> brief(T value, MessageKey title) {
        // In the settings these stand within a sentence.
        return new Choice<>(value, words.capital(words.text(title)), "");
    }

    private <T> Choice<T> choice(T value, MessageKey title, MessageKey help) {
        return new Choice<>(value, words.text(title), words.text(help));
    }

    private Node titled(WelcomeText title, Node node) {
        VBox box = new VBox(Labels.of(words.text(title), "caption"), node);
        box.getStyleClass().add("welcome-field");
        return box;
    }

    List<Node> goal() {
        SimpleObjectProperty<Goal> goal = new SimpleObjectProperty<>(model.goal());
        return List.of(new ChoiceCards<>(
                "goal",
                List.of(
                        choice(Goal.BOTH, WelcomeText.GOAL_BOTH, WelcomeText.GOAL_BOTH_HELP),
                        choice(Goal.SHARE, WelcomeText.GOAL_SHARE, WelcomeText.GOAL_SHARE_HELP),
                        choice(Goal.RENT, WelcomeText.GOAL_RENT, WelcomeText.GOAL_RENT_HELP),
                        choice(Goal.LAB, WelcomeText.GOAL_LAB, WelcomeText.GOAL_LAB_HELP)),
                goal,
                chosen -> {
                    goal.set(chosen);
                    model.goal(chosen);
                }));
    }

    List<Node> limits() {
        CheckBox away = new CheckBox(words.text(WelcomeText.ONLY_AWAY));
        away.setId("only-away");
        away.setOnAction(event -> model.limits().onlyAway(away.isSelected()));
        model.limits()
                .preferences()
                .subscribe(now -> away.setSelected(now.presence().here() == Level.OFF));
        return List.of(
                new ChoiceCards<>(
                        "limits",
                        List.of(
                                choice(Preset.QUIET, WelcomeText.QUIET, WelcomeText.QUIET_HELP),
                                choice(Preset.BALANCED, WelcomeText.BALANCED, WelcomeText.BALANCED_HELP),
                                choice(Preset.FULL, WelcomeText.FULL, WelcomeText.FULL_HELP)),
                        model.limits().preferences().map(now -> Preset.of(now).orElse(null)),
                        model.limits()::take),
                away,
                titled(WelcomeText.WORK_FIELD, work()),
                electricity());
    }

    /// What it costs, for the profit; it may stay empty.
    private Node electricity() {
        TextField field = new TextField(model.limits().electricity());
        field.setId("welcome-electricity");
        field.setOnAction(event -> model.limits().electricity(field.getText()));
        field.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                model.limits().electricity(field.getText());
            }
        });
        String currency = words.sign(model.limits().preferences().get().money().currency());
        FormField form = new FormField(
                        words.text(WelcomeText.ELECTRICITY), field, words.text(WelcomeText.ELECTRICITY_UNIT, currency))
                .help(words.text(WelcomeText.ELECTRICITY_HELP))
                .problem(model.problem());
        form.getStyleClass().add("welcome-short");
        return form;
    }

    /// What renters may run; at least one class.
    private FlowPane work() {
        FlowPane boxes = new FlowPane();
        boxes.getStyleClass().add("welcome-work");
        for (Workload kind : Workload.values()) {
            CheckBox box = new CheckBox(words.text(ShareText.valueOf("WORK_" + kind.name())));
            box.setId("welcome-work-" + kind.word());
            box.setAccessibleHelp(words.text(ShareText.valueOf("WORK_" + kind.name() + "_HELP")));
            box.setTooltip(new Tooltip(box.getAccessibleHelp()));
            box.setOnAction(event -> model.limits().accept(kind, box.isSelected()));
            model.limits().preferences().subscribe(now -> {
                Set<Workload> accepted = now.leasing().workloads();
                box.setSelected(accepted.contains(kind));
                box.setDisable(accepted.equals(Set.of(kind)));
            });
            boxes.getChildren().add(box);
        }
        return boxes;
    }
}
