package io.idlemint.ui.kit;

import java.util.List;

/// What a [StepChart] shows, ready to be drawn.
///
/// @param layers stacked, the lowest first, all with the same number of steps
/// @param top the value at the upper edge, above zero
/// @param up places along the height
/// @param across places along the width
/// @param marks events, as dashed lines with words
/// @param summary the whole in a sentence, for those who do not see it
public record ChartContent(
        List<Layer> layers, long top, List<Place> up, List<Place> across, List<Place> marks, String summary) {
    public static final ChartContent NOTHING = new ChartContent(List.of(), 1, List.of(), List.of(), List.of(), "");

    public ChartContent {
        layers = List.copyOf(layers);
        up = List.copyOf(up);
        across = List.copyOf(across);
        marks = List.copyOf(marks);
    }

    /// One area.
    ///
    /// @param values a negative one is not known
    public record Layer(String name, List<Long> values) {
        public Layer {
            values = List.copyOf(values);
        }
    }

    /// A place along an edge.
    ///
    /// @param at from 0 at the beginning to 1 at the end
    public record Place(double at, String text) {}
}
