package io.idlemint.ui.welcome;

import io.idlemint.domain.live.Subscription;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.MineText;
import io.idlemint.i18n.WelcomeText;
import io.idlemint.node.mine.BenchDesk.BenchNow;
import io.idlemint.node.mine.BenchDesk.Progress;
import io.idlemint.node.mine.BenchDesk.Speed;
import io.idlemint.node.mine.BenchDesk.Table;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.IconTile;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The step that measures how fast this computer is.
final class BenchStep {
    private static final int ALGORITHMS = 18;
    private static final Duration BEAT = Duration.ofSeconds(2);

    private final WelcomeViewModel model;
    private final Wording words;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label left = Labels.of("", "body");
    private final HBox time = new HBox(bar, left);
    private final VBox devices = new VBox();
    private final Button start;
    private final Button cancel;
    private final Optional<Table> before;
    private Subscription beat = () -> {};

    BenchStep(WelcomeViewModel model) {
        this.model = model;
        words = model.context().words();
        before = model.bench().get().last();
        start = Buttons.with(Icon.GAUGE, Buttons.primary("", model::measure));
        cancel = Buttons.secondary(words.text(CommonText.CANCEL), model::cancel);
    }

    List<Node> nodes() {
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.text(WelcomeText.BENCH));
        left.setId("bench-left");
        left.setMinWidth(Label.USE_PREF_SIZE);
        time.getStyleClass().add("row-12");
        devices.getStyleClass().add("welcome-body");
        start.setId("bench-start");
        cancel.setId("bench-cancel");
        for (Node node : List.of(time, start, cancel)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        Card honest = new Card(Labels.wrapping(words.text(WelcomeText.BENCH_EARNINGS), "help"));
        honest.getStyleClass().add("welcome-note");
        bar.sceneProperty().subscribe(scene -> watch(scene != null));
        Label busy = Labels.wrapping("", "help");
        busy.setId("bench-busy");
        busy.managedProperty().bind(busy.visibleProperty());
        model.others().subscribe(percent -> {
            busy.setVisible(percent.isPresent());
            busy.setText(percent.isPresent() ? words.text(WelcomeText.BENCH_BUSY, percent.getAsInt()) : "");
        });
        model.bench().subscribe(this::show);
        return List.of(time, devices, busy, new HBox(start, cancel), honest);
    }

    private void watch(boolean seen) {
        beat.close();
        beat = seen ? model.context().bridge().every(BEAT, model::sense) : () -> {};
    }

    private void show(BenchNow now) {
        boolean running = now.running().isPresent();
        time.setVisible(running);
        start.setVisible(!running);
        cancel.setVisible(running);
        now.running().ifPresent(this::progress);
        start.setText(words.text(now.last().isPresent() ? WelcomeText.BENCH_AGAIN : WelcomeText.BENCH_START));
        devices.getChildren().setAll(rows(now));
    }

    /// How far it is; what is not known yet is not said.
    private void progress(Progress now) {
        bar.setProgress(now.of() == 0 ? 0 : (double) now.done() / now.of());
        left.setText(
                now.of() == 0
                        ? words.text(WelcomeText.BENCH_STARTING)
                        : now.left()
                                .map(time -> words.text(
                                        WelcomeText.BENCH_LEFT,
                                        now.done(),
                                        now.of(),
                                        words.measures().duration(time)))
                                .orElseGet(() -> words.text(WelcomeText.BENCH_COUNT, now.done(), now.of())));
    }

    /// All devices, as far as they are known.
    private List<Node> rows(BenchNow now) {
        if (now.running().isPresent()) {
            Table soFar = now.running().get().soFar();
            int count = soFar.rows().size();
            return rows(
                    soFar,
                    count == 0
                            ? words.text(WelcomeText.BENCH_NOW)
                            : words.text(WelcomeText.BENCH_SO_FAR, count, ALGORITHMS));
        }
        return now.last()
                .map(table -> rows(
                        table,
                        now.last().equals(before)
                                ? words.text(MineText.BENCH_MEASURED, words.since(table.at()), table.threads())
                                : words.text(WelcomeText.BENCH_DONE)))
                .orElseGet(() -> List.of(
                        row(Icon.CPU, new Speed(model.pricing().processor(), 0), words.text(CommonText.NOT_MEASURED))));
    }

    private List<Node> rows(Table table, String state) {
        return Stream.concat(
                        Stream.of(row(Icon.CPU, new Speed(model.pricing().processor(), table.processor()), state)),
                        table.cards().stream().map(card -> row(Icon.GPU, card, state)))
                .toList();
    }

    /// @param speed 0 while it is not known
    private Node row(Icon icon, Speed speed, String state) {
        VBox texts = new VBox(Labels.of(speed.device(), "item-title"), new VBox(Labels.of(state, "caption")));
        HBox.setHgrow(texts, Priority.ALWAYS);
        Label rate = Labels.of(speed.rate() == 0 ? "" : words.measures().hashRate(speed.rate()), "number-28");
        rate.setId(icon == Icon.CPU ? "bench-speed" : null);
        rate.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = new HBox(new IconTile(icon, Icon.Size.TILE, "tile-40"), texts, rate);
        row.getStyleClass().add("row-12");
        return row;
    }
}
