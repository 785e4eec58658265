package io.idlemint.ui.watch;

import java.util.LinkedHashSet;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Fails each test in which JavaFX found something wrong with a style: a colour that is not there, a value that a
/// property cannot have. Found by JUnit itself.
public final class StyleWatch implements BeforeEachCallback, AfterEachCallback {
    private final Set<String> wrong = new LinkedHashSet<>();

    public StyleWatch() {
        CssParser.errorsProperty().addListener((ListChangeListener<CssParser.ParseError>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(error -> add(error.getMessage()));
            }
        });
    }

    private synchronized void add(String message) {
        wrong.add(message);
    }

    @Override
    public synchronized void beforeEach(ExtensionContext test) {
        wrong.clear();
    }

    @Override
    public synchronized void afterEach(ExtensionContext test) {
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.size() + " styles are wrong:\n" + String.join("\n", wrong));
        }
    }
}
