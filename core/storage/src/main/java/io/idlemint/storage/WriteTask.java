package io.idlemint.storage;

import io.idlemint.domain.store.StoreTrouble;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// A write that waits for its transaction. Run by the writer, awaited by the caller.
final class WriteTask<T> {
    private final String what;
    private final TxWork<T> work;
    private final CompletableFuture<WriteTask<T>> answered = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable failure;

    WriteTask(String what, TxWork<T> work) {
        this.what = what;
        this.work = work;
    }

    /// Runs the work.
    ///
    /// @throws JdbiException if the database failed in a way that may have undone the whole group
    /// @return whether it went well; if not, what it did must be undone
    boolean run(Tx tx) {
        try {
            result = work.in(tx);
            return true;
        } catch (JdbiException failed) {
            if (SqliteFailure.abortsTransaction(failed)) {
                throw failed;
            }
            failure = new StorageException(StoreTrouble.FAILED, what, failed);
            return false;
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
            return false;
        }
    }

    /// Nothing of it happened, unless it had failed by itself before.
    void lost(JdbiException cause) {
        if (failure == null) {
            failure = SqliteFailure.of(what, cause);
        }
    }

    void answer() {
        answered.complete(this);
    }

    T await() {
        answered.join();
        switch (failure) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> {}
        }
        return resultOrNull();
    }

    @SuppressWarnings("NullAway") // null exactly when the caller's own work returned it
    private T resultOrNull() {
        return result;
    }
}
