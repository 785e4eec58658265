package io.idlemint.ui.wording;

import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.i18n.CommonText;

/// A failed question to a desk in a person's words.
///
/// @param title what happened
/// @param stillWorks what goes on all the same
/// @param reason the sentence of whoever failed
/// @param remedy what a person can do
/// @param code stable, for reports
public record Problem(String title, String stillWorks, String reason, String remedy, String code) {
    /// Puts a failure into words.
    ///
    /// @param asked who was asked, such as the key node’s name
    public static Problem of(RuntimeException failure, String asked, Wording words) {
        String reason = String.valueOf(failure.getMessage());
        if (failure instanceof LedgerUnreachableException) {
            return new Problem(
                    words.text(CommonText.UNREACHABLE_TITLE, asked),
                    words.text(CommonText.UNREACHABLE_WORKS),
                    reason,
                    words.text(CommonText.UNREACHABLE_REMEDY),
                    "NET-104");
        }
        return new Problem(
                words.text(CommonText.BROKEN_TITLE),
                words.text(CommonText.BROKEN_WORKS),
                reason,
                words.text(CommonText.BROKEN_REMEDY),
                "APP-500");
    }

    /// Everything in one text, to be copied into a report.
    public String details() {
        return String.join("\n", code, title, reason);
    }
}
