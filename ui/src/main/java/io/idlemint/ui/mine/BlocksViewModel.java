package io.idlemint.ui.mine;

import io.idlemint.domain.network.ChainTip;
import io.idlemint.i18n.MineText;
import io.idlemint.node.desk.NetworkDesk;
import io.idlemint.node.mine.ChainDesk;
import io.idlemint.node.mine.ChainDesk.BlockCheck;
import io.idlemint.node.mine.ChainDesk.Finder;
import io.idlemint.node.mine.ChainDesk.MinedBlock;
import io.idlemint.node.mine.ChainDesk.Step;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Algorithms;
import io.idlemint.ui.wording.Problem;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The blocks and their check. Only on the screen's thread.
final class BlocksViewModel implements AutoCloseable {
    private static final int PAGE = 30;

    private final ChainDesk chain;
    private final NetworkDesk network;
    private final ScreenContext context;
    private final Wording words;
    private final ObservableList<BlockRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ListState> state = new ReadOnlyObjectWrapper<>(new ListState.Loading());
    private final ReadOnlyBooleanWrapper older = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper foundHere = new ReadOnlyStringWrapper("");
    private long height = -1;
    private int asked;

    /// What the list shows.
    sealed interface ListState {
        record Loading() implements ListState {}

        record Shown() implements ListState {}

        record Nothing() implements ListState {}

        /// The rows, if there are any, are the last known ones.
        record Failed(Problem problem) implements ListState {}
    }

    /// A check in words.
    record CheckLine(boolean holds, String what, String values) {}

    /// What the check of a block said.
    record Checked(boolean valid, String sentence, List<CheckLine> lines) {}

    BlocksViewModel(ChainDesk chain, NetworkDesk network, ScreenContext context) {
        this.chain = chain;
        this.network = network;
        this.context = context;
        words = context.words();
    }

    ObservableList<BlockRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<ListState> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether there are blocks before those shown.
    ReadOnlyBooleanProperty older() {
        return older.getReadOnlyProperty();
    }

    /// How many of the shown blocks this computer found.
    ReadOnlyStringProperty foundHere() {
        return foundHere.getReadOnlyProperty();
    }

    Wording words() {
        return words;
    }

    /// Hears of the newest block.
    void tip(Optional<ChainTip> tip) {
        if (tip.isPresent() && tip.get().height() != height) {
            height = tip.get().height();
            refresh();
        }
    }

    void refresh() {
        load(Long.MAX_VALUE, Math.max(PAGE, Math.min(rows.size(), 200)), false);
    }

    void showOlder() {
        if (!rows.isEmpty()) {
            load(rows.getLast().block().height(), PAGE, true);
        }
    }

    /// Checks a block here; the answer is what was checked, or a sentence that says why it could not be.
    void check(MinedBlock block, Consumer<Checked> answer, Consumer<String> failed) {
        context.bridge()
                .ask(
                        () -> chain.check(block.height()),
                        check -> answer.accept(checked(check)),
                        failure -> failed.accept(problem(failure).reason()));
    }

    private void load(long below, int limit, boolean append) {
        int number = ++asked;
        context.bridge()
                .ask(
                        () -> chain.blocks(below, limit),
                        blocks -> {
                            if (number == asked) {
                                show(blocks, append);
                            }
                        },
                        failure -> {
                            if (number == asked) {
                                height = -1;
                                state.set(new ListState.Failed(problem(failure)));
                            }
                        });
    }

    private void show(List<MinedBlock> blocks, boolean append) {
        List<BlockRow> fresh = blocks.stream().map(this::row).toList();
        if (append) {
            rows.addAll(fresh);
        } else if (!rows.equals(fresh)) {
            rows.setAll(fresh);
        }
        older.set(!rows.isEmpty() && rows.getLast().block().height() > 1);
        foundHere.set(
                rows.isEmpty()
                        ? ""
                        : words.text(
                                MineText.FOUND_HERE_VALUE,
                                rows.stream().filter(BlockRow::here).count(),
                                rows.size()));
        state.set(rows.isEmpty() ? new ListState.Nothing() : new ListState.Shown());
    }

    private BlockRow row(MinedBlock block) {
        return new BlockRow(
                block,
                words.measures().count(block.height()),
                words.moment(block.at()),
                Algorithms.name(block.algorithm()),
                words.amounts().entry(block.own().nanos()),
                words.text(MineText.REWARD_ALL, words.mint(block.reward())),
                finder(block),
                block.finder() instanceof Finder.ThisComputer);
    }

    private String finder(MinedBlock block) {
        return switch (block.finder()) {
            case Finder.ThisComputer here -> words.text(MineText.FINDER_HERE, here.device());
            case Finder.Only only ->
                only.own() ? words.text(MineText.FINDER_YOU) : only.account().brief();
            case Finder.OneOfThePaid paid -> words.text(MineText.FINDER_PAID, block.paid());
        };
    }

    private Checked checked(BlockCheck check) {
        return new Checked(
                check.valid(),
                words.text(check.valid() ? MineText.VERIFIED : MineText.NOT_VERIFIED),
                check.steps().stream()
                        .map(step -> new CheckLine(
                                step.holds(),
                                words.text(
                                        MineText.valueOf("CHECK_" + step.kind().name())),
                                values(step)))
                        .toList());
    }

    private String values(Step step) {
        String asked = step.asked().orElse("");
        if (asked.isEmpty()) {
            return step.found();
        }
        return words.text(
                switch (step.kind()) {
                    case PROOF -> MineText.CHECK_LIMIT;
                    case TIME -> MineText.CHECK_AFTER;
                    case SEAL -> step.found().isEmpty() ? MineText.CHECK_UNSIGNED : MineText.CHECK_WRONG;
                    case HASH, TARGET, PREVIOUS, REWARD, CONTENT -> MineText.CHECK_WRONG;
                },
                step.found(),
                asked);
    }

    private Problem problem(RuntimeException failure) {
        return Problem.of(failure, network.now().get().name(), words);
    }

    @Override
    public void close() {
        asked++;
    }
}
