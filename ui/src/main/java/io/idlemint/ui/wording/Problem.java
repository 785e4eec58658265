package io.idlemint.ui.wording;

import io.idlemint.domain.network.RefusedByKeyNode;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.store.FileTroubles;
import io.idlemint.domain.store.StoreFailure;
import io.idlemint.domain.store.StoreTrouble;
import io.idlemint.i18n.CommonText;
import io.idlemint.node.desk.LockedException;
import io.idlemint.node.desk.NotStoredException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;

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
        if (failure instanceof LockedException) {
            return new Problem(
                    words.text(CommonText.LOCKED_TITLE),
                    words.text(CommonText.LOCKED_WORKS),
                    words.text(CommonText.LOCKED_REASON),
                    words.text(CommonText.LOCKED_REMEDY),
                    "WAL-101",
                    detail);
        }
        if (failure instanceof RefusedByKeyNode refused) {
            return new Problem(
                    words.text(CommonText.REFUSED_TITLE, asked),
                    words.text(CommonText.REFUSED_WORKS),
                    words.text(CommonText.valueOf("REFUSED_" + refused.why().name()), detail),
                    words.text(CommonText.REFUSED_REMEDY),
                    "NET-110",
                    detail);
        }
        if (failure instanceof StoreFailure stored) {
            return new Problem(
                    words.text(CommonText.STORE_TITLE),
                    words.text(CommonText.BROKEN_WORKS),
                    words.text(CommonText.valueOf("STORE_" + stored.trouble().name())),
                    words.text(CommonText.STORE_REMEDY),
                    "APP-520",
                    detail);
        }
        if (failure instanceof UncheckedIOException broken) {
            return new Problem(
                    words.text(CommonText.FILE_TITLE),
                    words.text(CommonText.BROKEN_WORKS),
                    file(broken, words),
                    words.text(CommonText.FILE_REMEDY),
                    "APP-510",
                    detail);
        }
        if (failure instanceof NotStoredException unsaved) {
            String why = unsaved.getCause() instanceof UncheckedIOException broken ? file(broken, words) : "";
            return new Problem(
                    words.text(CommonText.FILE_TITLE),
                    words.text(CommonText.BROKEN_WORKS),
                    words.text(unsaved.holds() ? CommonText.NOT_STORED_HOLDS : CommonText.NOT_STORED, why)
                            .strip(),
                    words.text(CommonText.FILE_REMEDY),
                    "APP-510",
                    detail);
        }
        return new Problem(
                words.text(CommonText.BROKEN_TITLE),
                words.text(CommonText.BROKEN_WORKS),
                words.text(CommonText.BROKEN_REASON, detail),
                words.text(CommonText.BROKEN_REMEDY),
                "APP-500",
                detail);
    }

    private static String file(UncheckedIOException broken, Wording words) {
        IOException cause = Objects.requireNonNull(broken.getCause());
        String said = String.valueOf(cause.getMessage());
        String where = cause instanceof FileSystemException about ? String.valueOf(about.getFile()) : "";
        Optional<StoreTrouble> kind = FileTroubles.of(cause);
        if (!where.isEmpty() && kind.filter(StoreTrouble.DENIED::equals).isPresent()) {
            return words.text(CommonText.FILE_DENIED, where);
        }
        if (cause instanceof NoSuchFileException) {
            return words.text(CommonText.FILE_MISSING, where);
        }
        return kind.filter(StoreTrouble.FULL::equals).isPresent()
                ? words.text(CommonText.FILE_FULL)
                : words.text(CommonText.FILE_OTHER, said);
    }

    /// Whether a person would read the same; the details for a report may differ.
    public boolean readsLike(Problem other) {
        return code.equals(other.code)
                && title.equals(other.title)
                && reason.equals(other.reason)
                && remedy.equals(other.remedy);
    }

    /// Everything in one text, to be copied into a report.
    public String details() {
        return String.join("\n", code, title, detail);
    }
}
