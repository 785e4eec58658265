package io.idlemint.node.renter;

import io.idlemint.domain.lease.Setback;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a renter wants done in a lease.
///
/// @param command the program and its arguments; empty when nothing is to be run yet
/// @param inputs files that are copied in before the command starts
/// @param results names in the work folder that are copied out after it ended
/// @param endWhenDone whether the lease ends when the results are here
public record RentedWork(
        List<String> command, List<Input> inputs, List<String> results, boolean endWhenDone, Sink sink) {
    /// An input file.
    ///
    /// @param name its name in the work folder
    /// @param size in bytes, when it is known before
    public record Input(String name, Source source, OptionalLong size) {}

    /// Opens an input from its beginning; may be called again after a lost connection.
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /// Where the lease's output goes. Called by the lease's own thread, one call at a time.
    public interface Sink {
        /// New bytes of output, each delivered once and in order.
        void output(boolean errorStream, byte[] bytes);

        /// Opens a result for writing from its beginning; called again for the same name after a lost connection.
        OutputStream result(String name) throws IOException;

        /// The command has ended.
        ///
        /// @param exitCode empty when it was killed
        /// @param why why it was killed, if the provider says so; empty when it returned
        void jobEnded(Optional<Integer> exitCode, Optional<Setback> why);

        /// Something that was asked for cannot be done.
        void problem(String request, Setback why);
    }
}
