package io.idlemint.wire.rpc.client;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.wire.rpc.RefusalStatus;
import io.idlemint.wire.rpc.RefusedException;
import io.idlemint.wire.tls.WrongPeerException;
import java.util.Optional;

/// What a failed call means.
final class Failures {
    private Failures() {}

    /// A [LedgerUnreachableException] when the key node did not answer, so that it is not known whether the request
    /// took effect; else a [RefusedException].
    static RuntimeException of(String tried, StatusRuntimeException failed) {
        return isUnanswered(failed.getStatus())
                ? new LedgerUnreachableException(
                        kind(failed.getStatus()), tried + ": " + sentence(failed.getStatus()), failed)
                : new RefusedException(code(failed), sentence(failed.getStatus()));
    }

    private static boolean isUnanswered(Status status) {
        return switch (status.getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, INTERNAL, UNKNOWN, DATA_LOSS, ABORTED -> true;
            default -> false;
        };
    }

    /// Whether the key node itself said so, with a code.
    static boolean isAnswer(StatusRuntimeException failed) {
        return given(failed).isPresent();
    }

    /// The refusal's code, or the status' name where the key node gave none.
    static String code(StatusRuntimeException failed) {
        return given(failed).orElse(failed.getStatus().getCode().name());
    }

    private static Optional<String> given(StatusRuntimeException failed) {
        return Optional.ofNullable(failed.getTrailers())
                .flatMap(trailers -> Optional.ofNullable(trailers.get(RefusalStatus.CODE)));
    }

    /// Why there was no answer.
    static Silence silence(Status status) {
        return new Silence(kind(status), sentence(status));
    }

    private static Silence.Kind kind(Status status) {
        if (WrongPeerException.in(status.getCause()).isPresent()) {
            return Silence.Kind.STRANGER;
        }
        return switch (status.getCode()) {
            case DEADLINE_EXCEEDED -> Silence.Kind.LATE;
            case UNAVAILABLE -> Silence.Kind.UNREACHABLE;
            default -> Silence.Kind.LOST;
        };
    }

    /// What went wrong, for reports.
    static String sentence(Status status) {
        Optional<WrongPeerException> wrong = WrongPeerException.in(status.getCause());
        if (wrong.isPresent()) {
            return String.valueOf(wrong.get().getMessage());
        }
        String description = status.getDescription();
        return switch (status.getCode()) {
            case DEADLINE_EXCEEDED -> "The key node did not answer in time.";
            case UNAVAILABLE -> "The key node cannot be reached" + (description == null ? "." : ": " + description);
            default -> description == null ? "The key node answered " + status.getCode() + "." : description;
        };
    }
}
