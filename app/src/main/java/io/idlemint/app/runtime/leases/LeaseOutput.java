package io.idlemint.app.runtime.leases;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import java.nio.charset.StandardCharsets;

/// The newest output of a rented lease, as text. Safe for use by several threads.
final class LeaseOutput {
    private static final int KEPT_CHARS = 64 * 1024;

    private final LiveCell<String> text = new LiveCell<>("");

    Live<String> text() {
        return text;
    }

    void append(byte[] bytes) {
        line(new String(bytes, StandardCharsets.UTF_8));
    }

    void line(String more) {
        text.update(before -> {
            String all = before + more;
            return all.length() <= KEPT_CHARS ? all : all.substring(all.length() - KEPT_CHARS);
        });
    }
}
