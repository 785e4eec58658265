package io.idlemint.app.runtime.leases;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.node.lease.OutputPart;
import io.idlemint.node.lease.OutputPart.Written;
import java.util.ArrayList;
import java.util.List;

/// The newest output of a rented lease. Safe for use by several threads.
final class LeaseOutput {
    private static final int KEPT_CHARS = 64 * 1024;
    private static final int KEPT_PARTS = 1000;

    private final LiveCell<List<OutputPart>> parts = new LiveCell<>(List.of());

    Live<List<OutputPart>> parts() {
        return parts;
    }

    void add(OutputPart part) {
        parts.update(before -> cut(with(before, part)));
    }

    /// Takes over what came before it was known whose output it is.
    void takeOver(LeaseOutput early) {
        early.parts.get().forEach(this::add);
    }

    private static List<OutputPart> with(List<OutputPart> before, OutputPart part) {
        List<OutputPart> all = new ArrayList<>(before);
        if (part instanceof Written(String more) && !all.isEmpty() && all.getLast() instanceof Written(String text)) {
            all.set(all.size() - 1, new Written(text + more));
        } else {
            all.add(part);
        }
        return all;
    }

    /// The oldest goes first.
    private static List<OutputPart> cut(List<OutputPart> all) {
        int over = all.stream().mapToInt(LeaseOutput::chars).sum() - KEPT_CHARS;
        while (over > 0) {
            OutputPart first = all.removeFirst();
            if (first instanceof Written(String text) && text.length() > over) {
                all.addFirst(new Written(text.substring(over)));
            }
            over -= chars(first);
        }
        return List.copyOf(all.subList(Math.max(0, all.size() - KEPT_PARTS), all.size()));
    }

    private static int chars(OutputPart part) {
        return part instanceof Written(String text) ? text.length() : 0;
    }
}
