package io.idlemint.ui.wording;

import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.i18n.CommonText;

/// A failed question to a desk in a person's words.
///
/// @param title what happened
/// @param stillWorks what goes on all the same
/// @param reason why, in the person's language where the failure is a known one
/// @param remedy what a person can do
/// @param code stable, for reports
/// @param detail what was seen, for reports; in English
public record Problem(String title, String stillWorks, String reason, String remedy, String code, String detail) {
    /// Puts a failure into words.
    ///
    /// @param asked who was asked, such as the key node’s name
    public static Problem of(RuntimeException failure, String asked, Wording words) {
        String detail = String.valueOf(failure.getMessage());
        if (failure instanceof LedgerUnreachableException unreachable) {
            return new Problem(
                    words.text(CommonText.UNREACHABLE_TITLE, asked),
                    words.text(CommonText.UNREACHABLE_WORKS),
                    words.silence(unreachable.silence()),
                    words.text(CommonText.UNREACHABLE_REMEDY),
                    "NET-104",
                    detail);
        }
        return new Problem(
                words.text(CommonText.BROKEN_TITLE),
                words.text(CommonText.BROKEN_WORKS),
                detail,
                words.text(CommonText.BROKEN_REMEDY),
                "APP-500",
                detail);
    }

    /// Everything in one text, to be copied into a report.
    public String details() {
        return String.join("\n", code, title, detail);
    }
}
