package io.idlemint.ui.welcome;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.machine.ReadinessCheck.Status;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.WelcomeText;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.profit.Money;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.FormField;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.kit.StatePill;
import io.idlemint.ui.wallet.SetupCard;
import io.idlemint.ui.wallet.SetupViewModel;
import io.idlemint.ui.wording.CheckWording;
import io.idlemint.ui.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The steps that look at this computer: its wallet, its readiness and its price.
final class ComputerSteps {
    private final WelcomeViewModel model;
    private final SetupViewModel setup;
    private final Wording words;

    ComputerSteps(WelcomeViewModel model, SetupViewModel setup) {
        this.model = model;
        this.setup = setup;
        this.words = model.context().words();
    }

    List<Node> wallet() {
        Button create =
                Buttons.with(Icon.WALLET, Buttons.primary(words.text(WelcomeText.WALLET_CREATE), setup::beginCreating));
        create.setId("welcome-create");
        Button restore = Buttons.secondary(words.text(WelcomeText.WALLET_RESTORE), setup::beginRestoring);
        restore.setId("welcome-restore");
        HBox choose = new HBox(create, restore);
        choose.getStyleClass().add("button-row");
        Label ready = Labels.wrapping("", "item-title");
        ready.setId("welcome-wallet");
        ready.setGraphic(Icon.OK.node(Icon.Size.BUTTON));
        ready.getStyleClass().add("ink-ok");
        Label skip = Labels.wrapping(words.text(WelcomeText.WALLET_SKIP), "help");
        SetupCard card = new SetupCard(setup, words);
        VBox box = new VBox(ready, choose, card, skip);
        box.getStyleClass().add("welcome-body");
        Runnable arrange = () -> {
            Optional<Account> account = model.wallet().get().account();
            boolean making = setup.isShown().getValue();
            ready.setText(account.map(one -> words.text(WelcomeText.WALLET_READY, one.brief()))
                    .orElse(""));
            show(ready, account.isPresent() && !making);
            show(choose, account.isEmpty() && !making);
            show(skip, account.isEmpty() && !making);
            show(card, making);
        };
        model.wallet().subscribe(now -> arrange.run());
        setup.isShown().subscribe(now -> arrange.run());
        return List.of(box);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    List<Node> check() {
        VBox rows = new VBox();
        rows.getStyleClass().add("check-rows");
        Button again = Buttons.with(Icon.REFRESH, Buttons.secondary(words.text(WelcomeText.CHECK_AGAIN), model::check));
        again.setId("check-again");
        again.disableProperty().bind(model.busy());
        model.checks()
                .subscribe(all -> rows.getChildren()
                        .setAll(all.stream()
                                .sorted(Comparator.comparing((ReadinessCheck one) -> one.status() == Status.OK))
                                .map(this::row)
                                .toList()));
        if (model.checks().get().isEmpty()) {
            model.check();
        }
        return List.of(working(WelcomeText.CHECK_RUNS), rows, new HBox(again));
    }

    private HBox working(WelcomeText text) {
        ProgressIndicator ring = new ProgressIndicator();
        ring.getStyleClass().add("small-ring");
        HBox working = new HBox(ring, Labels.of(words.text(text), "help"));
        working.getStyleClass().add("row-8");
        working.visibleProperty().bind(model.busy());
        working.managedProperty().bind(model.busy());
        return working;
    }

    private Node row(ReadinessCheck check) {
        CheckWording wording = new CheckWording(words);
        VBox text = new VBox(Labels.wrapping(wording.title(check), "body"));
        if (check.status() != Status.OK) {
            text.getChildren().add(Labels.wrapping(wording.help(check), "caption"));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        StatePill pill = switch (check.status()) {
            case OK -> new StatePill(StateKind.OK, words.text(WelcomeText.STATUS_OK));
            case ATTENTION -> new StatePill(StateKind.PAUSED, words.text(WelcomeText.STATUS_ATTENTION));
            case PROBLEM -> new StatePill(StateKind.PROBLEM, words.text(WelcomeText.STATUS_PROBLEM));
        };
        if (check.status() == Status.ATTENTION) {
            // Nothing is paused.
            pill.setGraphic(Icon.INFO.node(Icon.Size.SMALL));
        }
        pill.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = new HBox(text, pill);
        row.getStyleClass().add("check-row");
        return row;
    }

    List<Node> price(Runnable next) {
        Optional<DeviceNow> device = model.pricing().leasable();
        if (device.isEmpty()) {
            return List.of(
                    Labels.wrapping(words.text(WelcomeText.PRICE_NONE), "item-title"),
                    Labels.wrapping(model.pricing().notLeasable(), "help"));
        }
        TextField field = new TextField(device.get()
                .rate()
                .map(rate -> words.amounts().editablePrice(rate.perHour().nanos()))
                .orElse(""));
        field.setId("welcome-price");
        field.setOnAction(event -> next.run());
        FormField form = new FormField(words.text(WelcomeText.PRICE_FIELD), field, words.text(CommonText.MINT_PER_HOUR))
                .problem(model.problem());
        form.getStyleClass().add("welcome-short");
        Label others = Labels.wrapping("", "help");
        others.setId("welcome-others");
        others.textProperty().bind(model.pricing().likeOffers());
        others.managedProperty().bind(others.textProperty().isNotEmpty());
        model.pricing().compare(device.get());
        return List.of(Labels.of(device.get().name(), "item-title"), form, others);
    }

    /// What was chosen.
    List<Node> summary() {
        List<Node> rows = new ArrayList<>();
        rows.add(fact(
                WelcomeText.WALLET,
                model.wallet()
                        .get()
                        .account()
                        .map(Account::brief)
                        .orElseGet(() -> words.text(WelcomeText.WALLET_LATER))));
        if (model.goal().shares()) {
            rows.add(fact(WelcomeText.LIMITS, words.text(limits())));
            Money money = model.limits().preferences().get().money();
            OptionalLong electricity = money.electricity().baseMicrosPerKwh();
            if (electricity.isPresent()) {
                String price = words.money(electricity.getAsLong(), money.currency());
                rows.add(fact(WelcomeText.ELECTRICITY, words.text(WelcomeText.ELECTRICITY_UNIT, price)));
            }
            model.pricing()
                    .leasable()
                    .flatMap(DeviceNow::rate)
                    .ifPresent(rate -> rows.add(fact(WelcomeText.PRICE, words.perHour(rate))));
        }
        VBox all = new VBox(rows.toArray(Node[]::new));
        all.getStyleClass().add("check-rows");
        return List.of(all);
    }

    private WelcomeText limits() {
        return switch (model.limits().preferences().get().presence().here()) {
            case OFF -> WelcomeText.ONLY_AWAY;
            case QUIET, BALANCED -> WelcomeText.BALANCED_HELP;
            case FULL -> WelcomeText.FULL_HELP;
        };
    }

    private Node fact(WelcomeText name, String value) {
        HBox row = new HBox(Labels.of(words.text(name), "item-title", "check-name"), Labels.wrapping(value, "body"));
        row.getStyleClass().add("check-row");
        return row;
    }
}
