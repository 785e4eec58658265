package io.idlemint.wire.rpc.client;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.network.LinkState;
import io.idlemint.domain.settlement.Silence;
import java.time.Duration;
import java.util.Optional;

/// Whether a key node answers, as the calls tell. Safe for use by several threads.
final class KeyNodeState {
    private final LiveCell<LinkState> cell = new LiveCell<>(new LinkState.Connecting(Optional.empty()));

    Live<LinkState> live() {
        return cell;
    }

    void answered(Duration latency) {
        say(new LinkState.Connected(Optional.of(latency)));
    }

    /// A call went unanswered. One call that took too long, or that failed over there, says nothing of the connection.
    void failed(StatusRuntimeException failed) {
        if (failed.getStatus().getCode() == Status.Code.UNAVAILABLE && !Failures.isAnswer(failed)) {
            silent(Failures.silence(failed.getStatus()));
        }
    }

    /// Nothing is heard of the key node.
    void silent(Silence why) {
        say(new LinkState.Connecting(Optional.of(why)));
    }

    /// The key node was asked how it is, and did not say. A reason that is known already stays.
    void unanswered(Silence why) {
        cell.update(now -> switch (now) {
            case LinkState.Closed closed -> closed;
            case LinkState.Connecting connecting when connecting.silence().isPresent() -> connecting;
            case LinkState.Connecting first -> new LinkState.Connecting(Optional.of(why));
            case LinkState.Connected before -> new LinkState.Connecting(Optional.of(why));
        });
    }

    void closed() {
        cell.set(new LinkState.Closed());
    }

    private void say(LinkState next) {
        cell.update(now -> now instanceof LinkState.Closed ? now : next);
    }
}
