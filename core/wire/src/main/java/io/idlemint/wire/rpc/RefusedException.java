package io.idlemint.wire.rpc;

import io.idlemint.domain.network.KeyNodeRefusal;
import io.idlemint.domain.network.RefusedByKeyNode;

/// A request that a key node refuses: nothing happened. Carries a stable code and a sentence for people.
public final class RefusedException extends RuntimeException implements RefusedByKeyNode {
    private static final long serialVersionUID = 1L;

    private final String code;

    public RefusedException(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public String code() {
        return code;
    }

    @Override
    public KeyNodeRefusal why() {
        return KeyNodeRefusal.of(code);
    }
}
