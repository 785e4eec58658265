package io.idlemint.machine.doctor;

import io.idlemint.domain.machine.Found.What;
import io.idlemint.domain.machine.ReadinessCheck;

/// Whether this runs as an ordinary user: a job that breaks out of its sandbox gets the rights of the user who
/// started it.
///
/// @param user the user's name
public record AccountCheck(String user) implements Check {
    private static final String NAME = "account";

    /// The user who runs this process.
    public static AccountCheck ofThisProcess() {
        return new AccountCheck(System.getProperty("user.name", "unknown"));
    }

    @Override
    public ReadinessCheck look() {
        if (user.equals("root")) {
            return ReadinessCheck.attention(
                            NAME,
                            "Idlemint runs as root.",
                            "Run it as an ordinary user, so that a lease never runs with root's rights.")
                    .found(What.ACCOUNT_ROOT);
        }
        return ReadinessCheck.ok(NAME, "Idlemint runs as the user " + user + ".")
                .found(What.ACCOUNT_USER, user);
    }
}
