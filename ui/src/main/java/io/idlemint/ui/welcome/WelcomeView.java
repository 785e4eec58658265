package io.idlemint.ui.welcome;

import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.WelcomeText;
import io.idlemint.ui.kit.AppLogo;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.Scrolls;
import io.idlemint.ui.kit.WindowSize;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.wallet.SetupViewModel;
import io.idlemint.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The first run: the steps at the left, the present one at the right.
public final class WelcomeView extends StackPane {
    private final WelcomeViewModel model;
    private final SetupViewModel setup;
    private final Wording words;
    private final ChoiceSteps choices;
    private final ComputerSteps computer;
    private final VBox rail = new VBox();
    private final VBox page = new VBox();

    /// @param largeText whether text is so large that the list of steps has no room
    public WelcomeView(WelcomeViewModel model, SetupViewModel setup, boolean largeText) {
        this.model = model;
        this.setup = setup;
        words = model.context().words();
        choices = new ChoiceSteps(model);
        computer = new ComputerSteps(model, setup);
        getStyleClass().addAll("im-window", "welcome");
        rail.getStyleClass().add("welcome-rail");
        rail.setAccessibleText(words.text(WelcomeText.STEPS));
        page.getStyleClass().add("welcome-page");
        HBox.setHgrow(page, Priority.ALWAYS);
        HBox card = new HBox(rail, page);
        card.getStyleClass().add("welcome-card");
        getChildren().add(card);
        WindowSize size = new WindowSize(this, largeText);
        size.narrow().subscribe(narrow -> {
            rail.setVisible(!narrow);
            rail.setManaged(!narrow);
        });
        model.step().subscribe(this::show);
    }

    private void show(Step step) {
        List<Step> steps = model.steps();
        showRail(step, steps);
        int place = steps.indexOf(step) + 1;
        Label count = Labels.of(words.text(WelcomeText.STEP, place, steps.size()), "help");
        count.setId("welcome-step");
        ProgressBar bar = new ProgressBar((double) place / steps.size());
        bar.getStyleClass().add("welcome-bar");
        bar.visibleProperty().bind(rail.visibleProperty().not());
        bar.managedProperty().bind(bar.visibleProperty());
        Label title = Labels.wrapping(words.text(step.title()), "welcome-title");
        title.setId("welcome-title");
        String text = words.text(step == Step.DONE ? done() : step.body());
        VBox body = new VBox();
        body.getStyleClass().add("welcome-body");
        body.getChildren().addAll(body(step));
        if (step != Step.PRICE && step != Step.LIMITS) {
            body.getChildren().add(problem());
        }
        ScrollPane scroll = Scrolls.direct(new ScrollPane(body));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("screen-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        page.getChildren().setAll(count, bar, title, Labels.wrapping(text, "help"), scroll, buttons(step));
    }

    private WelcomeText done() {
        return switch (model.goal()) {
            case BOTH, SHARE -> WelcomeText.DONE_SHARE;
            case RENT -> WelcomeText.DONE_RENT;
            case LAB -> WelcomeText.DONE_LAB;
        };
    }

    private Label problem() {
        Label problem = Labels.wrapping("", "blocked");
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private void showRail(Step step, List<Step> steps) {
        HBox brand = new HBox(new AppLogo(), Labels.of("Idlemint", "card-title"));
        brand.getStyleClass().addAll("row-12", "welcome-brand");
        rail.getChildren().setAll(brand);
        int now = steps.indexOf(step);
        for (int i = 0; i < steps.size(); i++) {
            Step one = steps.get(i);
            Node mark = i < now
                    ? Icon.CHECK.node(Icon.Size.SMALL)
                    : Labels.of(words.measures().count(i + 1L));
            StackPane circle = new StackPane(mark);
            circle.getStyleClass().add("step-circle");
            Button item = new Button(words.text(one.brief()), circle);
            item.getStyleClass().addAll("step-item", i < now ? "step-past" : i == now ? "step-now" : "step-next");
            item.setId("step-" + one.name().toLowerCase(Locale.ROOT));
            item.setMaxWidth(Double.MAX_VALUE);
            item.setDisable(i > now);
            item.setOnAction(event -> model.go(one));
            rail.getChildren().add(item);
        }
        rail.getChildren().addAll(Card.spacer(), Labels.wrapping(words.text(WelcomeText.LATER), "caption"));
    }

    private List<Node> body(Step step) {
        return switch (step) {
            case LANGUAGE -> choices.language();
            case GOAL -> choices.goal();
            case WALLET -> computer.wallet();
            case CHECK -> computer.check();
            case BENCH -> new BenchStep(model).nodes();
            case LIMITS -> choices.limits();
            case PRICE -> computer.price(this::next);
            case DONE -> computer.summary();
        };
    }

    private Node buttons(Step step) {
        List<Node> row = new ArrayList<>();
        if (step == Step.LANGUAGE) {
            Hyperlink leave = Buttons.link(words.text(WelcomeText.LEAVE), () -> model.leave(Screen.HOME));
            leave.setId("welcome-leave");
            row.add(leave);
        } else {
            Button back = Buttons.secondary(words.text(CommonText.BACK), model::back);
            back.setId("welcome-back");
            row.add(back);
        }
        row.add(Card.spacer());
        if (step == Step.WALLET || step == Step.BENCH || step == Step.PRICE) {
            Hyperlink skip = Buttons.link(words.text(WelcomeText.SKIP), model::next);
            skip.setId("welcome-skip");
            row.add(skip);
        }
        if (step == Step.DONE && model.goal().shares()) {
            Hyperlink later = Buttons.link(words.text(WelcomeText.NOT_NOW), () -> model.leave(Screen.HOME));
            later.setId("welcome-later");
            row.add(later);
        }
        row.add(step == Step.DONE ? start() : onward(step));
        HBox buttons = new HBox(row.toArray(Node[]::new));
        buttons.getStyleClass().addAll("button-row", "welcome-buttons");
        return buttons;
    }

    private Button start() {
        boolean shares = model.goal().shares();
        Button start = Buttons.with(
                shares ? Icon.START : Icon.MARKET,
                Buttons.primary(words.text(shares ? WelcomeText.START : WelcomeText.OPEN_MARKET), model::finish));
        start.setId("welcome-start");
        start.getStyleClass().add("hero-button");
        start.setDefaultButton(true);
        return start;
    }

    private Node onward(Step step) {
        Button next = Buttons.primary(words.text(WelcomeText.NEXT), this::next);
        next.setId("welcome-next");
        next.setDefaultButton(step != Step.WALLET);
        if (step == Step.WALLET) {
            waits(next, WelcomeText.WALLET_WAITS);
            model.wallet().subscribe(now -> next.setDisable(waitsForWallet()));
            setup.isShown().subscribe(now -> next.setDisable(waitsForWallet()));
        } else if (step == Step.BENCH) {
            waits(next, WelcomeText.BENCH_WAITS);
            model.bench()
                    .subscribe(now -> next.setDisable(
                            now.last().isEmpty() || now.running().isPresent()));
        } else if (step == Step.PRICE && model.pricing().leasable().isEmpty()) {
            next.setOnAction(event -> model.next());
        }
        StackPane holder = new StackPane(next);
        Tooltip why = next.getTooltip();
        if (why != null) {
            Tooltip.install(holder, why);
        }
        return holder;
    }

    /// Says why it cannot be pressed; a disabled button shows no tooltip of its own.
    private void waits(Button next, WelcomeText why) {
        next.setTooltip(new Tooltip(words.text(why)));
        next.setAccessibleHelp(words.text(why));
    }

    private boolean waitsForWallet() {
        return setup.isShown().getValue() || model.wallet().get().account().isEmpty();
    }

    private void next() {
        if (model.step().get() == Step.PRICE && lookup("#welcome-price") instanceof TextField field) {
            model.pricing().leasable().ifPresent(device -> model.price(device, field.getText()));
        } else if (model.step().get() != Step.LIMITS
                || !(lookup("#welcome-electricity") instanceof TextField field)
                || model.limits().electricity(field.getText())) {
            model.next();
        }
    }
}
