package io.idlemint.signing;

/// What a person typed is no address.
public final class AddressException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final int number;

    AddressException(Fault fault, int number, String message) {
        super(message);
        this.fault = fault;
        this.number = number;
    }

    public Fault fault() {
        return fault;
    }

    /// The number of digits for a wrong [Fault#LENGTH], else the position of the first wrong digit after 0x, counted
    /// from 1; 0 when the start is wrong.
    public int number() {
        return number;
    }

    /// Which part is wrong.
    public enum Fault {
        START,
        LENGTH,
        DIGIT,
        CHECKSUM
    }
}
