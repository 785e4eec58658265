package io.idlemint.node.desk;

/// The owner's word could not be written to the disk.
public final class NotStoredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean holds;

    private NotStoredException(boolean holds, String sentence, Throwable cause) {
        super(sentence, cause);
        this.holds = holds;
    }

    /// A pause that holds all the same.
    public static NotStoredException holding(Throwable cause) {
        return new NotStoredException(
                true,
                "The pause holds now, but could not be stored (" + cause.getMessage()
                        + "): as long as it cannot, it ends with this program. Make room on the disk.",
                cause);
    }

    /// What would have ended a pause, and has not.
    public static NotStoredException refused(Throwable cause) {
        return new NotStoredException(
                false,
                "Nothing was resumed, because it could not be stored (" + cause.getMessage()
                        + "). Make room on the disk and try again.",
                cause);
    }

    /// Whether it holds all the same, as long as this program runs.
    public boolean holds() {
        return holds;
    }
}
