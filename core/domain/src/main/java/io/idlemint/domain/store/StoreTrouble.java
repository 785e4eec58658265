package io.idlemint.domain.store;

/// What kind of obstacle a store met: a closed list, worded where it is shown.
public enum StoreTrouble {
    /// No space is left: the same request can be repeated when there is more.
    FULL,
    /// The store was closed before.
    CLOSED,
    /// A file is damaged, or of another kind. It is left as it was found.
    DAMAGED,
    /// A file may not be read or written by this user, or its disk by nobody.
    DENIED,
    /// A newer version of this program has written the file. It is left as it was found.
    NEWER,
    /// Anything else: a disk error, a constraint that caught a mistake in this program.
    FAILED
}
