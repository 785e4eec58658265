package io.idlemint.keynode.pool;

import io.idlemint.miner.jumphash.HeaderScan;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.client.ClientEvent;
import io.idlemint.miner.stratum.client.ClientJob;
import io.idlemint.miner.stratum.client.ClientSession;
import io.idlemint.miner.stratum.client.FoundShare;
import io.idlemint.miner.stratum.codec.LineCodec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A miner at the other end of a real connection: one thread, real JumpHash.
final class SocketMiner implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Bytes EXTRANONCE2 = Bytes.ofHex("00000001");

    private final Socket socket = new Socket();
    private final BufferedReader in;
    private final LineCodec codec = new LineCodec();
    private final ClientSession session;
    private final Deque<ClientEvent> events = new ArrayDeque<>();
    private Optional<ClientJob> job = Optional.empty();
    private int nonce;

    SocketMiner(InetSocketAddress pool, WorkerName worker) throws IOException {
        socket.connect(pool, TIMEOUT_MILLIS);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        session = new ClientSession(worker.text(), "x", "test");
        handle(session.start(0));
        while (job.isEmpty()) {
            next();
        }
    }

    ClientJob job() {
        return job.orElseThrow();
    }

    /// Works on the newest job until a share is found, sends it, and returns the pool's answer.
    ClientEvent mine() throws IOException {
        ClientJob current = job();
        HeaderScan scan = new HeaderScan(current.header(EXTRANONCE2, 0).toArray());
        byte[] hash = new byte[32];
        do {
            scan.hash(++nonce, hash);
        } while (!current.difficulty().isMetBy(Bytes.of(hash)));
        handle(session.submit(new FoundShare(current, EXTRANONCE2, nonce), 0));
        ClientEvent event = next();
        while (!(event instanceof ClientEvent.Accepted) && !(event instanceof ClientEvent.Rejected)) {
            event = next();
        }
        return event;
    }

    /// Waits until a job upon another block comes.
    void awaitOtherBlock(Bytes previous) throws IOException {
        while (job().job().previousHash().equals(previous)) {
            next();
        }
    }

    private ClientEvent next() throws IOException {
        while (events.isEmpty()) {
            String line = in.readLine();
            if (line == null) {
                throw new IOException("the pool closed the connection");
            }
            handle(session.onLine(line.getBytes(StandardCharsets.UTF_8), 0));
        }
        ClientEvent event = events.removeFirst();
        if (event instanceof ClientEvent.Failed failed) {
            throw new IOException(failed.reason());
        }
        if (event instanceof ClientEvent.NewJob fresh) {
            job = Optional.of(fresh.job());
        }
        return event;
    }

    private void handle(List<ClientEvent> fresh) throws IOException {
        for (ClientEvent event : fresh) {
            if (event instanceof ClientEvent.Send(var message)) {
                socket.getOutputStream().write(codec.write(message));
            } else {
                events.addLast(event);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
