package io.idlemint.jumpchain.rule;

import io.idlemint.domain.crypto.Bytes32;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/// The way from one tip to another over their last common place.
///
/// @param orphaned blocks to undo, highest first
/// @param adopted blocks to apply, lowest first
public record Reorganisation(List<Bytes32> orphaned, List<Bytes32> adopted) {
    public Reorganisation {
        orphaned = List.copyOf(orphaned);
        adopted = List.copyOf(adopted);
    }

    /// Walks both branches back until they meet.
    ///
    /// @param lookup the place of an id; must know every ancestor of both down to the common one
    public static Reorganisation between(ChainPoint from, ChainPoint to, Function<Bytes32, ChainPoint> lookup) {
        List<Bytes32> orphaned = new ArrayList<>();
        Deque<Bytes32> adopted = new ArrayDeque<>();
        ChainPoint left = from;
        ChainPoint right = to;
        while (!left.id().equals(right.id())) {
            if (left.height() == 0 && right.height() == 0) {
                throw new IllegalArgumentException("the two branches have different geneses");
            }
            // Each comparison is of the heights before either side has moved.
            boolean stepLeft = left.height() >= right.height();
            boolean stepRight = right.height() >= left.height();
            if (stepLeft) {
                orphaned.add(left.id());
                left = lookup.apply(left.previous());
            }
            if (stepRight) {
                adopted.addFirst(right.id());
                right = lookup.apply(right.previous());
            }
        }
        return new Reorganisation(orphaned, List.copyOf(adopted));
    }
}
