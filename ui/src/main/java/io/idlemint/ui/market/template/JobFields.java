package io.idlemint.ui.market.template;

import io.idlemint.node.template.JobForm;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is typed about a job. Only on the screen's thread.
public final class JobFields {
    private final StringProperty command = new SimpleStringProperty("");
    private final StringProperty fetch = new SimpleStringProperty("");
    private final BooleanProperty endWhenDone = new SimpleBooleanProperty(true);
    private final ObservableList<Path> inputs = FXCollections.observableArrayList();

    public StringProperty command() {
        return command;
    }

    /// Names in the work folder, separated by spaces.
    public StringProperty fetch() {
        return fetch;
    }

    public BooleanProperty endWhenDone() {
        return endWhenDone;
    }

    public ObservableList<Path> inputs() {
        return inputs;
    }

    public List<String> fetched() {
        return fetch.get().isBlank() ? List.of() : List.of(fetch.get().strip().split("\\s+"));
    }

    /// The names that the input files have in the work folder.
    List<String> brought() {
        return inputs.stream().map(file -> String.valueOf(file.getFileName())).toList();
    }

    /// Files stay: a template only names what it expects.
    void fill(JobForm form) {
        command.set(form.command());
        fetch.set(String.join(" ", form.fetch()));
        endWhenDone.set(form.endWhenDone());
    }

    boolean isAs(JobForm form) {
        return command.get().strip().equals(form.command().strip())
                && fetched().equals(form.fetch())
                && endWhenDone.get() == form.endWhenDone();
    }
}
