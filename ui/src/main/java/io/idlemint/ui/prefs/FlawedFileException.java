package io.idlemint.ui.prefs;

/// A file of settings cannot be taken: what is wrong with it is worded where it is shown.
public final class FlawedFileException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;
    private final String field;
    private final String was;
    private final String allowed;

    /// About one field, or the whole file.
    ///
    /// @param field where in the file; empty if it is about the whole file
    /// @param was what is there; empty if nothing is
    /// @param allowed what can be there; empty if the flaw says it all
    /// @param message the same in English
    public FlawedFileException(Flaw flaw, String field, String was, String allowed, String message) {
        super(message);
        this.flaw = flaw;
        this.field = field;
        this.was = was;
        this.allowed = allowed;
    }

    /// About the whole file.
    public FlawedFileException(Flaw flaw, String allowed, String message) {
        this(flaw, "", "", allowed, message);
    }

    public Flaw flaw() {
        return flaw;
    }

    public String field() {
        return field;
    }

    public String was() {
        return was;
    }

    public String allowed() {
        return allowed;
    }

    /// A closed list: what a field must be and is not, and what a file lacks.
    public enum Flaw {
        NOT_JSON,
        /// The most bytes.
        LARGE,
        /// It holds neither settings of the window nor preferences.
        NEITHER,
        OBJECT,
        TEXT,
        TRUTH,
        NUMBER,
        TEXTS,
        OBJECTS,
        ONE_OF,
        MISSING,
        UNKNOWN
    }
}
