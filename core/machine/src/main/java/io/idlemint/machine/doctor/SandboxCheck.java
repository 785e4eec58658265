package io.idlemint.machine.doctor;

import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.sandbox.Availability;
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
            case Availability.Unavailable(var _, String reason, String remedy) ->
                ReadinessCheck.problem(NAME, reason, remedy);
        };
    }

    private static ReadinessCheck row(Availability.Available available) {
        String sentence =
                "A program ran in the sandbox with " + available.strength().text() + ". " + available.sentence();
        return switch (available.strength()) {
            case FULL_LIMITS -> ReadinessCheck.ok(NAME, sentence);
            case WEAK_LIMITS ->
                ReadinessCheck.attention(
                        NAME, sentence, "Run Idlemint in a session of systemd, or give this user control groups.");
        };
    }
}
