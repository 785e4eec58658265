package io.idlemint.ui.export;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Lets a person choose where a file goes.
@FunctionalInterface
public interface FileSaver {
    /// The chosen place; empty when the person thought better of it.
    ///
    /// @param name what the file is called unless the person says otherwise
    Optional<Path> place(Window owner, String name);

    /// The system's own dialog.
    static FileSaver ofSystem() {
        return (owner, name) -> {
            FileChooser chooser = new FileChooser();
            chooser.setInitialFileName(name);
            return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
        };
    }
}
