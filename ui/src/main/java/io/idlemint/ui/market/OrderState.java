package io.idlemint.ui.market;

import java.util.Optional;

/// Whether the order can be placed, and what it says.
///
/// @param minutesProblem what is wrong with the duration; empty when nothing is
/// @param budgetProblem what is wrong with the budget
/// @param commandProblem what is wrong with the command
/// @param blocked why it cannot be placed although the form is right; empty when it can
/// @param remedy what helps against the block
/// @param shorter the minutes that the balance pays for, when it does not pay for those asked for
/// @param sum duration and price in one line
/// @param held the budget, as text
/// @param stays what stays available; empty when it is not known
/// @param button the text of the button, which repeats the price
record OrderState(
        String minutesProblem,
        String budgetProblem,
        String commandProblem,
        String blocked,
        Remedy remedy,
        Optional<Long> shorter,
        String sum,
        String held,
        String stays,
        String button) {
    static final OrderState NONE = new OrderState("", "", "", "", Remedy.NONE, Optional.empty(), "", "", "", "");

    /// What helps when the order is blocked.
    enum Remedy {
        NONE,
        CREATE_WALLET,
        UNLOCK,
        SHORTER
    }

    boolean ready() {
        return isRight() && blocked.isEmpty();
    }

    /// Whether nothing but the wallet's lock is in the way.
    boolean isLocked() {
        return isRight() && remedy == Remedy.UNLOCK;
    }

    private boolean isRight() {
        return !button.isEmpty() && minutesProblem.isEmpty() && budgetProblem.isEmpty() && commandProblem.isEmpty();
    }
}
