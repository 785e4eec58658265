package io.idlemint.miner.stratum.listen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Speaks lines of its own making.
final class RawMiner implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Socket socket = new Socket();
    private final BufferedReader in;

    RawMiner(InetSocketAddress server) throws IOException {
        socket.connect(server, TIMEOUT_MILLIS);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    void say(String line) throws IOException {
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// The next line, or null if the server closed the connection.
    @Nullable
    String hear() throws IOException {
        return in.readLine();
    }

    /// Skips lines until one holds `part`.
    String hear(String part) throws IOException {
        for (String line = hear(); line != null; line = hear()) {
            if (line.contains(part)) {
                return line;
            }
        }
        throw new IOException("the server closed before it said " + part);
    }

    /// Whether the server closes the connection, whatever else it says before.
    boolean isClosedByServer() {
        try {
            String line;
            do {
                line = hear();
            } while (line != null);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    void subscribeAndAuthorise() throws IOException {
        say("{\"id\":1,\"method\":\"mining.subscribe\",\"params\":[\"raw\"]}");
        hear("\"id\":1");
        hear("mining.notify");
        say("{\"id\":2,\"method\":\"mining.authorize\",\"params\":[\"alice\",\"\"]}");
        hear("\"id\":2");
    }

    void submit(int id, String jobId, String nonce) throws IOException {
        say("{\"id\":" + id + ",\"method\":\"mining.submit\",\"params\":[\"alice\",\"" + jobId
                + "\",\"00000000\",\"6553f100\",\"" + nonce + "\"]}");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
