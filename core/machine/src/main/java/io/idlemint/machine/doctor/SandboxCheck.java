package io.idlemint.machine.doctor;

import io.idlemint.domain.machine.Found.What;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.sandbox.Availability;
import io.idlemint.domain.sandbox.Availability.Obstacle;
import io.idlemint.domain.sandbox.Sandbox;

/// Whether leases can run here, by really running something in the sandbox.
///
/// @param sandbox the sandbox
public record SandboxCheck(Sandbox sandbox) implements Check {
    private static final String NAME = "sandbox";

    @Override
    public ReadinessCheck look() {
        return switch (sandbox.availability()) {
            case Availability.Available available -> row(available);
            case Availability.Unavailable(Obstacle obstacle, String reason, String remedy) ->
                ReadinessCheck.problem(NAME, reason, remedy).found(what(obstacle), reason);
        };
    }

    private static What what(Obstacle obstacle) {
        return switch (obstacle) {
            case SYSTEM -> What.SANDBOX_SYSTEM;
            case PROCESSOR -> What.SANDBOX_PROCESSOR;
            case NOT_INSTALLED -> What.SANDBOX_NOT_INSTALLED;
            case TOO_OLD -> What.SANDBOX_TOO_OLD;
            case NAMESPACES_FORBIDDEN -> What.SANDBOX_NAMESPACES;
            case FOLDER -> What.SANDBOX_FOLDER;
            case OTHER -> What.SANDBOX_OTHER;
        };
    }

    private static ReadinessCheck row(Availability.Available available) {
        String sentence =
                "A program ran in the sandbox with " + available.strength().text() + ". " + available.sentence();
        return switch (available.strength()) {
            case FULL_LIMITS -> ReadinessCheck.ok(NAME, sentence).found(What.SANDBOX_FULL);
            case WEAK_LIMITS ->
                ReadinessCheck.attention(
                                NAME,
                                sentence,
                                "Run Idlemint in a session of systemd, or give this user control groups.")
                        .found(What.SANDBOX_WEAK);
        };
    }
}
