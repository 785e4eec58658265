package io.idlemint.ui;

import static io.idlemint.ui.ScreensTest.find;
import static io.idlemint.ui.ScreensTest.picture;
import static io.idlemint.ui.ScreensTest.press;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.idlemint.domain.network.ChainTip;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.MiningDesk.MiningNow;
import io.idlemint.ui.ScreensTest.Step;
import io.idlemint.ui.fake.FakeMining;
import io.idlemint.ui.fake.FakeWork;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.MoneySamples;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Pictures of Mine, in `target/screens`.
final class MineScreensTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException, IOException {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(Path.of("target", "screens"));
    }

    @ParameterizedTest
    @CsvSource({
        "DARK,en,1280,800",
        "LIGHT,en,1280,800",
        "DARK,zh-CN,1280,800",
        "DARK,en,960,640",
        "LIGHT,zh-CN,960,640",
        "DARK,en,1280,1600"
    })
    void mine(Theme theme, String language, int width, int height) throws IOException {
        String name = "mine-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + width
                + (height > 800 ? "-whole" : "");
        Lab lab = new Lab();
        lab.governor.preferred.set(lab.governor.preferences().withMoney(MoneySamples.money()));
        lab.governor.profit.set(MoneySamples.profit());
        picture(lab, Locale.forLanguageTag(language), theme, width, height, name, shell -> shell.open(Screen.MINE));
    }

    static Stream<Arguments> states() {
        return Stream.of(
                arguments("mine-empty", (Step) (lab, shell) -> {
                    lab.work.empty = true;
                    lab.work.cell.set(List.of());
                    lab.mining.cell.set(MiningNow.NOT_YET);
                    lab.chain.tip = 0;
                    shell.open(Screen.MINE);
                }),
                arguments("mine-paused", (Step) (lab, shell) -> {
                    lab.work.empty = true;
                    lab.mining.cell.set(FakeMining.at(Activity.PAUSED, 0));
                    shell.open(Screen.MINE);
                }),
                arguments("mine-faulty", (Step) (lab, shell) -> {
                    lab.work.cell.set(FakeWork.faulty());
                    shell.open(Screen.MINE);
                }),
                arguments("mine-stale", (Step) (lab, shell) -> {
                    shell.open(Screen.MINE);
                    lab.chain.failure = Optional.of(new LedgerUnreachableException(
                            Silence.Kind.LATE, "192.168.1.10:7443", new IllegalStateException("timeout")));
                    lab.network.cell.set(Samples.lostNetwork()
                            .answered(new ChainTip(184_204, Samples.id(20), Samples.NOW, 0x1e0fffff, 900), 20));
                }),
                arguments("mine-offline", (Step) (lab, shell) -> {
                    lab.chain.failure = Optional.of(new LedgerUnreachableException(
                            Silence.Kind.LATE, "192.168.1.10:7443", new IllegalStateException("timeout")));
                    shell.open(Screen.MINE);
                }),
                arguments("mine-pools", (Step) (lab, shell) -> {
                    lab.work.source.set(FakeWork.pools(true));
                    lab.work.cell.set(FakeWork.outside());
                    shell.open(Screen.MINE);
                }),
                arguments("mine-bench", (Step) (lab, shell) -> {
                    lab.bench.run();
                    shell.open(Screen.MINE);
                }),
                arguments("mine-table", (Step) (lab, shell) -> {
                    shell.open(Screen.MINE);
                    press(shell, "#chart-table");
                }),
                arguments("mine-profit", (Step) (lab, shell) -> {
                    lab.governor.prefer(now -> now.withMoney(MoneySamples.money()));
                    lab.governor.profit.set(MoneySamples.profit());
                    shell.open(Screen.MINE);
                    press(shell, "#profit-how");
                }),
                arguments("mine-block", (Step) (lab, shell) -> {
                    shell.open(Screen.MINE);
                    openFirstBlock(find(shell, "#blocks", TableView.class));
                    press(shell, "#block-verify");
                }),
                arguments("mine-block-wrong", (Step) (lab, shell) -> {
                    lab.chain.sound = false;
                    shell.open(Screen.MINE);
                    openFirstBlock(find(shell, "#blocks", TableView.class));
                    press(shell, "#block-verify");
                }));
    }

    @ParameterizedTest
    @MethodSource("states")
    void state(String name, Step step) throws IOException {
        for (Theme theme : Theme.values()) {
            Lab lab = new Lab();
            Locale locale = theme == Theme.DARK ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            String file = "state-" + name + "-" + theme.name().toLowerCase(Locale.ROOT);
            picture(lab, locale, theme, 1280, 800, file, shell -> step.take(lab, shell));
        }
    }

    private static void openFirstBlock(TableView<?> table) {
        table.getSelectionModel().select(0);
        table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }
}
