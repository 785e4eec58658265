package io.idlemint.wire.rpc.client;

import io.idlemint.domain.settlement.LedgerUnreachableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;

/// A connection to a key node's pool: bytes both ways, inside the key node's encryption. Safe for use by several
/// threads.
public final class PoolStream implements AutoCloseable {
    private final ByteCall call;
    private final InputStream input;
    private final OutputStream output;

    private PoolStream(ByteCall call) {
        this.call = call;
        this.input = call.input();
        this.output = call.output();
    }

    /// Errors as for [GrpcKeyNode#openPool()].
    static PoolStream open(Connection connection) throws LedgerUnreachableException {
        connection.introductions().repeat();
        return new PoolStream(ByteCall.open(connection.streams()::pool, Optional.empty()));
    }

    /// What the pool sends. The end of the connection is the end of the stream, or an [IOException] that says why.
    public InputStream input() {
        return input;
    }

    /// What the pool reads; writing waits while it does not.
    public OutputStream output() {
        return output;
    }

    /// The same connection as a connected socket, with its time-out for reads, for code that speaks TCP. Closing it
    /// closes this.
    public Socket socket() {
        return new PoolSocket(this, call);
    }

    /// Ends the connection after what was written before has left, within two seconds.
    @Override
    public void close() {
        try (input) {
            output.close();
        } catch (IOException gone) {
            call.cut();
        }
    }
}
