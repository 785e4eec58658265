package io.idlemint.domain.machine;

import java.util.List;

/// The answer to "what does OpenCL show here?".
public sealed interface OpenClFacts {
    /// OpenCL answered; the list may be empty.
    record Present(List<OpenClDevice> devices) implements OpenClFacts {
        public Present {
            devices = List.copyOf(devices);
        }
    }

    /// There is no usable OpenCL; the reason is a sentence.
    record Absent(String reason) implements OpenClFacts {}
}
