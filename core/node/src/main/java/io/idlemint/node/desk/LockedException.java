package io.idlemint.node.desk;

/// The wallet is locked, and the key node does not know yet whom this computer acts for: it shows an account to nobody
/// else.
public final class LockedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LockedException(Throwable refused) {
        super("The wallet is locked, and has not been unlocked in this lab before: " + refused.getMessage(), refused);
    }
}
