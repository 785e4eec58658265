package io.idlemint.wire.rpc.server;

import io.grpc.stub.StreamObserver;

/// Completes calls with one answer.
final class Answers {
    private Answers() {}

    static <A> void only(StreamObserver<A> call, A answer) {
        call.onNext(answer);
        call.onCompleted();
    }
}
