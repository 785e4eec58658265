package io.idlemint.wire.rpc.client;

import io.grpc.StatusRuntimeException;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.domain.time.Ticker;
import io.idlemint.wire.mapping.BadFieldException;
import io.idlemint.wire.rpc.RefusedException;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes calls, and says to the key node's state how they went. Safe for use by several threads.
final class Calls {
    private final Ticker ticker;
    private final KeyNodeState state;

    Calls(Ticker ticker, KeyNodeState state) {
        this.ticker = ticker;
        this.state = state;
    }

    /// One call with one answer. An answer that is not understood counts as none.
    ///
    /// @param tried what this is about, for the error's message
    /// @throws LedgerUnreachableException if the key node did not answer
    /// @throws RefusedException if it refused
    <A, R> R call(String tried, Supplier<A> call, Function<A, R> read) {
        long started = ticker.nanos();
        A answer;
        try {
            answer = call.get();
        } catch (StatusRuntimeException failed) {
            RuntimeException meaning = Failures.of(tried, failed);
            if (meaning instanceof LedgerUnreachableException) {
                state.failed(failed);
            }
            throw meaning;
        }
        state.answered(ticker.since(started));
        try {
            return read.apply(answer);
        } catch (BadFieldException bad) {
            throw new LedgerUnreachableException(
                    Silence.Kind.UNCLEAR,
                    tried + ": the key node's answer is not understood: " + bad.getMessage(),
                    bad);
        }
    }

    /// The same after an introduction; refused because the connection was replaced in between, it is tried once more.
    <A, R> R introduced(Introductions who, String tried, Supplier<A> call, Function<A, R> read) {
        who.repeat();
        long connection = who.connection();
        try {
            return call(tried, call, read);
        } catch (RefusedException refused) {
            if (who.connection() == connection) {
                throw refused;
            }
            who.repeat();
            return call(tried, call, read);
        }
    }
}
