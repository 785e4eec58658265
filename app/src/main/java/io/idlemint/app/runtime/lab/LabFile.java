package io.idlemint.app.runtime.lab;

import io.idlemint.app.runtime.files.WholeFile;
import io.idlemint.node.lab.LabDesk.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The key node that was chosen, in a file of one line: `own`, `own for others`, or an address. For use by one thread
/// at a time.
///
/// @param path where it is
public record LabFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(LabFile.class);
    private static final String OWN = "own";
    private static final String HOST = "own for others";
    private static final int LONGEST = 300;

    /// What was chosen; a lab of its own without a choice.
    public Target read() {
        try {
            String line = Files.exists(path) && Files.size(path) < LONGEST
                    ? Files.readString(path).strip()
                    : OWN;
            return switch (line) {
                case OWN -> new Target.Own(false);
                case HOST -> new Target.Own(true);
                default -> Addresses.read(line).isPresent() ? new Target.Other(line) : unknown(line);
            };
        } catch (IOException broken) {
            throw new UncheckedIOException("The chosen lab in " + path + " cannot be read", broken);
        }
    }

    /// Stores a choice.
    public void write(Target target) {
        String line = switch (target) {
            case Target.Own own -> own.forOthers() ? HOST : OWN;
            case Target.Other other -> other.address();
        };
        try {
            WholeFile.write(path, line + "\n");
        } catch (IOException full) {
            throw new UncheckedIOException("The chosen lab cannot be stored in " + path, full);
        }
    }

    private static Target unknown(String line) {
        LOG.error("the chosen lab '{}' is not understood; the own one is used", line);
        return new Target.Own(false);
    }
}
