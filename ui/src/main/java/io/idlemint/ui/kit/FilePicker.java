package io.idlemint.ui.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Lets a person choose files.
@FunctionalInterface
public interface FilePicker {
    /// The chosen files; empty when the person thought better of it.
    List<Path> pick(Window owner);

    /// The system's own dialog.
    static FilePicker ofSystem() {
        return owner -> {
            List<File> files = new FileChooser().showOpenMultipleDialog(owner);
            return files == null ? List.of() : files.stream().map(File::toPath).toList();
        };
    }
}
