package io.idlemint.domain.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/// The private folder of one lease on the provider's disk. Its content belongs to the guest and is hostile: links are
/// never followed, and only regular files are opened. Files are moved only while no job runs. For one thread at a time.
public interface WorkFolder extends AutoCloseable {
    /// The folder on the host, for [JobSpec#workFolder].
    Path path();

    /// Opens a file for writing, replacing what has its name; folders on the way are made.
    ///
    /// @param name relative, `/` between the parts, without `.` and `..`, at most 200 characters
    /// @throws IllegalArgumentException if the name breaks these rules
    /// @throws IOException if it cannot be written, or a link stands on the way
    OutputStream put(String name) throws IOException;

    /// Opens a regular file for reading.
    ///
    /// @throws IllegalArgumentException if the name breaks the rules of [#put]
    /// @throws IOException if there is no such regular file
    InputStream get(String name) throws IOException;

    /// Deletes the folder with everything in it.
    @Override
    void close();
}
