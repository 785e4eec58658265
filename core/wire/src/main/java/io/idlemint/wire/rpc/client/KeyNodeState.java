package io.idlemint.wire.rpc.client;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.network.LinkState;
import java.time.Duration;
import java.util.Optional;

/// Whether a key node answers, as the calls tell. Safe for use by several threads.
final class KeyNodeState {
    private final LiveCell<LinkState> cell = new LiveCell<>(new LinkState.Connecting(""));

    Live<LinkState> live() {
        return cell;
    }

    void answered(Duration latency) {
        say(new LinkState.Connected(Optional.of(latency)));
    }

    /// A call went unanswered. One call that took too long, or that failed over there, says nothing of the connection.
    void failed(StatusRuntimeException failed) {
        if (failed.getStatus().getCode() == Status.Code.UNAVAILABLE && !Failures.isAnswer(failed)) {
            silent(Failures.sentence(failed.getStatus()));
        }
    }

    /// Nothing is heard of the key node.
    void silent(String reason) {
        say(new LinkState.Connecting(reason));
    }

    void closed() {
        cell.set(new LinkState.Closed());
    }

    private void say(LinkState next) {
        cell.update(now -> now instanceof LinkState.Closed ? now : next);
    }
}
