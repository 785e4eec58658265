package io.idlemint.storage;

import io.idlemint.domain.store.StoreTrouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteException;

/// Reads SQLite's result codes (sqlite.org/rescode.html).
final class SqliteFailure {
    private static final int FULL = 13;
    /// BUSY, NOMEM, INTERRUPT, IOERR, CORRUPT, FULL: SQLite may have rolled back the whole transaction by itself
    /// (sqlite.org/lang_transaction.html, section 3).
    private static final Set<Integer> ABORTING = Set.of(5, 7, 9, 10, 11, FULL);

    private SqliteFailure() {}

    static boolean abortsTransaction(JdbiException failed) {
        OptionalInt code = primaryCode(failed);
        return code.isPresent() && ABORTING.contains(code.getAsInt());
    }

    static StorageException of(String tried, Throwable failed) {
        return new StorageException(kind(primaryCode(failed).orElse(0)), tried, failed);
    }

    /// PERM, READONLY and CANTOPEN are a matter of rights; CORRUPT and NOTADB of the file itself.
    private static StoreTrouble kind(int code) {
        return switch (code) {
            case FULL -> StoreTrouble.FULL;
            case 3, 8, 14 -> StoreTrouble.DENIED;
            case 11, 26 -> StoreTrouble.DAMAGED;
            default -> StoreTrouble.FAILED;
        };
    }

    private static OptionalInt primaryCode(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return OptionalInt.of(sqlite.getResultCode().code & 0xff);
            }
        }
        return OptionalInt.empty();
    }
}
