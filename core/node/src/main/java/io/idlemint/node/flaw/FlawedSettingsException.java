package io.idlemint.node.flaw;

/// A value of the owner's settings, or a file of them, cannot be taken: what is wrong is worded where it is shown.
public final class FlawedSettingsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;
    private final String field;
    private final String was;
    private final String allowed;
    private final String most;

    private FlawedSettingsException(Flaw flaw, String field, String was, String least, String most, String message) {
        super(message);
        this.flaw = flaw;
        this.field = field;
        this.was = was;
        this.allowed = least;
        this.most = most;
    }

    /// About one field, or the whole file.
    ///
    /// @param field where in the file; empty if it is about the whole file
    /// @param was what is there; empty if nothing is
    /// @param allowed what can be there; empty if the flaw says it all
    /// @param message the same in English
    public FlawedSettingsException(Flaw flaw, String field, String was, String allowed, String message) {
        this(flaw, field, was, allowed, "", message);
    }

    /// About the whole file.
    public FlawedSettingsException(Flaw flaw, String allowed, String message) {
        this(flaw, "", "", allowed, message);
    }

    /// Refuses a number that is below the least or above the most.
    ///
    /// @throws FlawedSettingsException if it is; see [Flaw#RANGE]
    public static void requireBetween(String field, long value, long least, long most) {
        require(Flaw.RANGE, field, "", value, least, most);
    }

    /// Refuses a list or a set that has too few or too many entries.
    ///
    /// @param of what the entries are, in English
    /// @throws FlawedSettingsException if it has; see [Flaw#COUNT]
    public static void requireCount(String field, String of, long count, long least, long most) {
        require(Flaw.COUNT, field, " (" + of + ")", count, least, most);
    }

    /// Refuses a text of a list that is too short or too long.
    ///
    /// @throws FlawedSettingsException if it is; see [Flaw#LENGTH]
    public static void requireLength(String field, String text, long least, long most) {
        require(Flaw.LENGTH, field + " '" + text + "'", " (characters)", text.length(), least, most);
    }

    private static void require(Flaw flaw, String field, String unit, long value, long least, long most) {
        if (value < least || value > most) {
            throw new FlawedSettingsException(
                    flaw,
                    field,
                    Long.toString(value),
                    Long.toString(least),
                    Long.toString(most),
                    field + unit + " " + value + " is outside of " + least + " to " + most);
        }
    }

    /// The same with what it was found by.
    public FlawedSettingsException because(Throwable cause) {
        initCause(cause);
        return this;
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

    /// What can be there; of numbers the least.
    public String allowed() {
        return allowed;
    }

    /// The most that a number can be; empty where there is none.
    public String most() {
        return most;
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
        UNKNOWN,
        /// A number that is too low or too high.
        RANGE,
        /// Too few or too many entries.
        COUNT,
        /// Too few or too many characters.
        LENGTH,
        /// With as many entries as allowed says, no more and no fewer.
        ENTRIES,
        /// With as many characters as allowed says, no more and no fewer.
        CELLS,
        /// Who is away would never work.
        AWAY_OFF,
        WHOLE_SECONDS,
        ZONE,
        CURRENCY,
        DEVICE,
        /// A time of a whole minute.
        MINUTE,
        /// A band of prices without a day.
        NO_DAY,
        /// A band of prices without a minute.
        EMPTY_BAND,
        /// Bands of prices, and no price for the rest of the time.
        NO_BASE,
        OVERLAP
    }
}
