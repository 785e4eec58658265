package io.idlemint.domain.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/// The private folder of one lease on the provider's disk. Its content belongs to the guest and is hostile: links are
/// never followed, and only regular files are opened. Files are moved only while no job runs. For one thread at a time.
public interface WorkFolder extends AutoCloseable {
    /// The longest name of a file, in characters.
    int LONGEST_NAME = 200;

    /// The folder on the host, for [JobSpec#workFolder].
    Path path();

    /// Opens a file for writing, replacing what has its name; folders on the way are made.
    ///
    /// @param name relative, `/` between the parts, without `.` and `..`, at most [#LONGEST_NAME] characters
    /// @throws IllegalArgumentException if the name breaks these rules
    /// @throws java.nio.file.FileAlreadyExistsException if a folder has the name
    /// @throws java.nio.file.NoSuchFileException if a file or a link stands where the name has a folder
    /// @throws IOException if it cannot be written
    OutputStream put(String name) throws IOException;

    /// Opens a regular file for reading.
    ///
    /// @throws IllegalArgumentException if the name breaks the rules of [#put]
    /// @throws java.nio.file.NoSuchFileException if there is no such regular file
    /// @throws IOException if it cannot be read
    InputStream get(String name) throws IOException;

    /// Its regular files, by name; folders and links are left out, and so is what has no name that [#put] takes.
    ///
    /// @param most how many at most
    /// @throws IOException if the folder cannot be read
    List<Entry> list(int most) throws IOException;

    /// Deletes a file, if there is one.
    ///
    /// @throws IllegalArgumentException if the name breaks the rules of [#put]
    /// @throws IOException if it cannot be deleted, or a link stands on the way
    void delete(String name) throws IOException;

    /// A file of the folder.
    record Entry(String name, long bytes) {}

    /// Deletes the folder with everything in it.
    @Override
    void close();
}
