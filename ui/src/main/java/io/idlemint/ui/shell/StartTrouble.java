package io.idlemint.ui.shell;

import io.idlemint.i18n.StartText;

/// Why the application could not start.
///
/// @param place the data folder
/// @param details what the program and the system say about it, line by line, for a report
public record StartTrouble(Code code, String place, String details) {
    /// A closed list.
    public enum Code {
        /// The disk of the data folder.
        FULL(StartText.FULL),
        /// The data folder, or a file in it, may not be read or written.
        DENIED(StartText.DENIED),
        /// A file that is left as it was found.
        DAMAGED(StartText.DAMAGED),
        /// A newer version has written a file.
        NEWER(StartText.NEWER),
        /// The disk fails.
        DISK(StartText.DISK),
        /// An address of this computer is taken.
        PORT(StartText.PORT),
        OTHER(StartText.OTHER);

        private final StartText sentence;

        Code(StartText sentence) {
            this.sentence = sentence;
        }

        StartText sentence() {
            return sentence;
        }
    }
}
