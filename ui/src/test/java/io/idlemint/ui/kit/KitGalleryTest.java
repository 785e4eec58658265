package io.idlemint.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.idlemint.ui.Pictures;
import io.idlemint.ui.theme.Theme;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of the gallery in each theme, and whether each control of the kit is in it.
final class KitGalleryTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException, IOException {
        Pictures.start();
    }

    @ParameterizedTest
    @EnumSource
    void aPicture(Theme theme) {
        WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(30), () -> {
            Scene scene = new Scene(new KitGallery(), 1280, 1500);
            theme.dress(scene);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Pictures.save("gallery-" + theme.name().toLowerCase(Locale.ROOT), scene);
            return theme;
        });
    }

    @Test
    void nothingOfTheKitIsLeftOut() throws IOException, URISyntaxException {
        Set<String> shown = WaitForAsyncUtils.waitForAsyncFx(
                TimeUnit.SECONDS.toMillis(30),
                () -> all(new KitGallery())
                        .map(node -> node.getClass().getName())
                        .collect(Collectors.toSet()));
        Set<String> missing = new TreeSet<>(controls());
        assertFalse(missing.isEmpty());
        missing.removeAll(shown);
        assertEquals(Set.of(), missing);
    }

    private static Set<String> controls() throws IOException, URISyntaxException {
        URL one = Objects.requireNonNull(StatePane.class.getResource("StatePane.class"));
        try (Stream<Path> files = Files.list(Path.of(one.toURI()).getParent())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> StatePane.class.getPackageName() + "." + name.substring(0, name.length() - 6))
                    .filter(KitGalleryTest::isControl)
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isControl(String name) {
        try {
            return Node.class.isAssignableFrom(Class.forName(name));
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Stream<Node> all(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(KitGalleryTest::all))
                : Stream.of(node);
    }
}
