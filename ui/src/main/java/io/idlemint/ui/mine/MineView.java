package io.idlemint.ui.mine;

import io.idlemint.i18n.MineText;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Gradually;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.StatCard;
import io.idlemint.ui.kit.WindowSize;
import io.idlemint.ui.mine.pools.PoolsCard;
import io.idlemint.ui.wording.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Mine: numbers, chart, devices and blocks at the left, the present block at the right.
public final class MineView extends VBox {
    private static final int ACROSS_NARROW = 2;

    private final MineViewModel model;
    private final Wording words;
    private final WindowSize window;
    private final GridPane stats = new GridPane();
    private final Map<MineText, StatCard> cards = new EnumMap<>(MineText.class);
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private final HBox columns = new HBox();
    private final ChartCard chart;
    private final DevicesCard devices;
    private final BenchCard bench;
    private final BlocksCard blocks;
    private final BlockCard block;
    private final ProfitCard profit;
    private final PoolsCard pools;
    private final Gradually gradually = new Gradually(columns);
    private final Region rest = new Region();
    private boolean whole;

    public MineView(MineViewModel model, DialogLayer dialogs, WindowSize window) {
        this.model = model;
        this.window = window;
        words = model.context().words();
        chart = new ChartCard(model, dialogs);
        devices = new DevicesCard(model);
        bench = new BenchCard(model.bench());
        blocks = new BlocksCard(model.blocks(), dialogs);
        block = new BlockCard(model);
        profit = new ProfitCard(model, dialogs);
        pools = new PoolsCard(model.pools(), dialogs);
        getStyleClass().addAll("screen", "mine");
        stats.getStyleClass().add("home-grid");
        left.getStyleClass().add("mine-column");
        right.getStyleClass().addAll("mine-column", "mine-right");
        columns.getStyleClass().add("mine-columns");
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox.setVgrow(blocks, Priority.ALWAYS);
        getChildren().addAll(warning(), stats, columns);
        model.stats().addListener((ListChangeListener<Stat>) change -> showStats());
        rest.getStyleClass().add("mine-rest");
        window.narrow().subscribe(narrow -> arrange());
        sceneProperty().subscribe(scene -> model.watch(scene != null));
    }

    private Region warning() {
        Label sentence = Labels.wrapping("", "body");
        sentence.textProperty().bind(model.warning());
        HBox banner = new HBox(Icon.PROBLEM.node(Icon.Size.BUTTON), sentence);
        banner.getStyleClass().addAll("notice", "mine-warning");
        banner.visibleProperty().bind(model.warning().isNotEmpty());
        banner.managedProperty().bind(banner.visibleProperty());
        return banner;
    }

    private void showStats() {
        model.stats().forEach(stat -> card(stat).show(stat.number(), stat.unit(), stat.help()));
        if (!stats.getChildren().equals(shownCards())) {
            arrangeStats();
        }
    }

    private StatCard card(Stat stat) {
        return cards.computeIfAbsent(stat.name(), name -> new StatCard(words.text(name)));
    }

    private List<StatCard> shownCards() {
        return model.stats().stream().map(this::card).toList();
    }

    private void arrangeStats() {
        List<StatCard> now = shownCards();
        int shown = now.size();
        int across = window.narrow().get() && shown > ACROSS_NARROW + 1 ? ACROSS_NARROW : shown;
        stats.getChildren().clear();
        stats.getColumnConstraints().clear();
        for (int i = 0; i < across; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / across);
            column.setHgrow(Priority.ALWAYS);
            stats.getColumnConstraints().add(column);
        }
        for (int i = 0; i < shown; i++) {
            stats.add(now.get(i), i % across, i / across);
        }
    }

    private void arrange() {
        arrangeStats();
        showStats();
        chart.arrange(window.narrow().get());
        boolean narrow = window.narrow().get();
        List<Region> main = narrow
                ? List.of(chart, block, profit, devices, pools, bench, blocks)
                : List.of(chart, bench, devices, blocks);
        List<Region> beside = narrow ? List.of() : List.of(block, profit, pools);
        columns.getChildren().setAll(narrow ? List.of(left) : List.of(left, right));
        if (whole) {
            left.getChildren().setAll(main);
            right.getChildren().setAll(beside);
        } else {
            begin(main, beside);
        }
    }

    /// The first time card by card, from above; meanwhile there is as much to scroll as there will be at least.
    private void begin(List<Region> main, List<Region> beside) {
        left.getChildren().setAll(main.getFirst(), rest);
        right.getChildren().setAll(beside.stream().limit(1).toList());
        Stream<Runnable> besides =
                beside.stream().skip(1).map(card -> () -> right.getChildren().add(card));
        Stream<Runnable> mains = main.stream()
                .skip(1)
                .map(card -> () -> left.getChildren().add(left.getChildren().indexOf(rest), card));
        Stream<Runnable> end = Stream.of(() -> {
            whole = true;
            left.getChildren().remove(rest);
        });
        gradually.fillAfter(Stream.of(besides, mains, end).flatMap(steps -> steps));
    }
}
