package io.idlemint.ui;

import static io.idlemint.ui.ScreensTest.find;
import static io.idlemint.ui.ScreensTest.picture;
import static io.idlemint.ui.ScreensTest.press;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.node.lab.Audit;
import io.idlemint.node.lab.LabDesk.LabNow;
import io.idlemint.node.lab.LabDesk.Tried;
import io.idlemint.ui.ScreensTest.Step;
import io.idlemint.ui.fake.FakeLab;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.Screen;
import io.idlemint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Pictures of Network, in `target/screens`.
final class NetworkScreensTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException, IOException {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(Path.of("target", "screens"));
    }

    @ParameterizedTest
    @CsvSource({"DARK,en,1280,800", "LIGHT,en,1280,800", "DARK,zh-CN,1280,800", "DARK,en,960,640"})
    void network(Theme theme, String language, int width, int height) throws IOException {
        String name = "network-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language + "-" + width;
        picture(
                new Lab(),
                Locale.forLanguageTag(language),
                theme,
                width,
                height,
                name,
                shell -> shell.open(Screen.NETWORK));
    }

    static Stream<Arguments> states() {
        return Stream.of(
                arguments("network-alone", (Step) (lab, shell) -> {
                    lab.lab.cell.set(FakeLab.alone());
                    lab.market.offers.clear();
                    shell.open(Screen.NETWORK);
                }),
                arguments("network-stale", (Step) (lab, shell) -> {
                    shell.open(Screen.NETWORK);
                    lab.market.failure = Optional.of(new LedgerUnreachableException(
                            Silence.Kind.LATE, "192.168.1.10:7443", new IllegalStateException("timeout")));
                    ScreensTest.press(shell, "#look-around");
                }),
                arguments("network-joined", (Step) (lab, shell) -> {
                    lab.lab.cell.set(FakeLab.joined());
                    lab.lab.audits.set(
                            new Audit.Sound(184_203, Amount.ofMint(9_210_150), 41_200, Duration.ofSeconds(95)));
                    shell.open(Screen.NETWORK);
                }),
                arguments("network-tried", (Step) (lab, shell) -> {
                    LabNow alone = FakeLab.alone();
                    lab.lab.cell.set(new LabNow(
                            alone.target(),
                            alone.hosted(),
                            alone.known(),
                            List.of(new Tried.Joining("192.168.1.10:7411", new Silence(Silence.Kind.LATE, "")))));
                    lab.network.cell.set(Samples.lostNetwork());
                    lab.market.failure = Optional.of(new LedgerUnreachableException(
                            Silence.Kind.LATE, "192.168.1.10:7443", new IllegalStateException("timeout")));
                    shell.open(Screen.NETWORK);
                }),
                arguments("network-verify", (Step) (lab, shell) -> {
                    shell.open(Screen.NETWORK);
                    press(shell, "#verify-chain");
                }),
                arguments("network-broken", (Step) (lab, shell) -> {
                    lab.lab.audits.set(new Audit.Broken(1_204, Audit.Rule.SEAL, "", Samples.LYON.hex()));
                    shell.open(Screen.NETWORK);
                }),
                arguments("network-join", (Step) (lab, shell) -> {
                    shell.open(Screen.NETWORK);
                    press(shell, "#join");
                    find(shell, "#join-field", TextField.class).setText(FakeLab.CODE);
                    press(shell, "#join-ask");
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
}
