package io.idlemint.miner.jumphash;

/// Why a line of a vector file does not pass: it is malformed, or it states something else than is computed.
final class VectorProblem extends Exception {
    private static final long serialVersionUID = 1;

    VectorProblem(String message) {
        super(withoutControls(message));
    }

    /// What comes from the file may end up on a terminal.
    private static String withoutControls(String message) {
        return message.replaceAll("\\p{Cntrl}", "?");
    }
}
