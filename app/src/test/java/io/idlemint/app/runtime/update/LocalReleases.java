package io.idlemint.app.runtime.update;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A server of releases on this machine, which can be told to misbehave.
final class LocalReleases implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    final KeyPair key = pair();
    final KeyPair second = pair();
    final byte[] content = new byte[300_000];
    final List<String> ranges = new CopyOnWriteArrayList<>();
    final Path folder;
    volatile byte[] manifest = new byte[0];
    volatile byte[] served = content;
    volatile int cutAfter = Integer.MAX_VALUE;
    volatile boolean ignoresRanges;
    final CountDownLatch asked = new CountDownLatch(1);
    volatile boolean staysSilent;
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;

    LocalReleases(Path folder) throws IOException {
        this.folder = folder;
        for (int at = 0; at < content.length; at++) {
            content[at] = (byte) (at * 31 + (at >> 8));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/release.json", exchange -> answer(exchange, manifest));
        server.createContext("/idlemint_0.2.0-1_amd64.deb", this::serve);
        server.start();
    }

    static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(KeyPair pair) {
        return ReleaseKey.of(pair.getPublic()).text();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/release.json");
    }

    /// Announces the package, signed.
    void announce(KeyPair by, long sequence, String version, Duration valid, Optional<KeyPair> next)
            throws IOException {
        Path file = folder.resolve("idlemint_0.2.0-1_amd64.deb");
        Files.write(file, content);
        manifest = ReleaseSeal.seal(
                new ReleaseSeal.Plan(
                        sequence,
                        version,
                        valid,
                        Map.of("en", "Faster."),
                        next.map(pair -> ReleaseKey.of(pair.getPublic()))),
                List.of(file),
                by.getPrivate(),
                NOW);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(String.valueOf(range));
        int from = range == null || ignoresRanges
                ? 0
                : Integer.parseInt(range.replace("bytes=", "").replace("-", ""));
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (served.length - 1) + "/" + served.length);
        }
        byte[] rest = Arrays.copyOfRange(served, from, served.length);
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, rest.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(rest, 0, Math.min(rest.length, cutAfter));
        } catch (IOException cut) {
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body, 0, 1);
            if (staysSilent) {
                out.flush();
                asked.countDown();
                hold();
            }
            out.write(body, 1, body.length - 1);
        }
    }

    /// Promises a body and sends the first byte of it.
    private void hold() {
        try {
            over.await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
