package io.idlemint.app.cli;

import io.idlemint.app.runtime.wallet.Passwords;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a command gets the wallet's password from: never from its arguments.
final class PasswordOption {
    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file with the password, readable by its owner only. Without it the service credential"
                    + " idlemint-password is used, and without that an empty password (a lab's wallet).")
    private @Nullable Path file;

    char[] read(Ground ground) {
        return Passwords.read(file == null ? null : ground.resolve(file), System.getenv("CREDENTIALS_DIRECTORY"));
    }
}
