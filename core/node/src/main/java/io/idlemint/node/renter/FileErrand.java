package io.idlemint.node.renter;

import java.io.IOException;
import java.io.OutputStream;

/// A single file that the renter wants moved, beside what the lease was opened for.
public sealed interface FileErrand {
    /// The file's name in the work folder.
    String name();

    /// A file goes to the provider.
    ///
    /// @param bytes its size
    record Put(String name, RentedWork.Source source, long bytes) implements FileErrand {}

    /// A file comes from the provider.
    record Get(String name, Target target) implements FileErrand {}

    /// Where a file that comes is written. Used by one thread.
    interface Target {
        /// Opens it from its beginning; called again after a lost connection.
        OutputStream open() throws IOException;

        /// All of it is here and closed.
        void keep() throws IOException;

        /// It does not come, or not whole.
        void discard();
    }
}
