package io.idlemint.miner.engines.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.idlemint.domain.mining.Trouble;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.Await;
import io.idlemint.miner.stratum.ShareError;
import io.idlemint.miner.stratum.client.ClientJob;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pools inside TLS, with certificates that the JDK's keytool makes.
class TlsPoolTest {
    private static final String PASSWORD = "changeit";
    private static final Backoff ONCE = new Backoff(Duration.ofHours(1), Duration.ofHours(1), new Random(1));
    private static final String WELCOME = """
            {"id":1,"result":[[],"aabb",4],"error":null}
            {"id":2,"result":true,"error":null}
            """;

    @TempDir
    private Path temp = Path.of("unset");

    @Test
    void aTrustedPoolWorks() throws Exception {
        SSLContext keys = context("ip:127.0.0.1");
        try (ScriptedServer server = serve(keys);
                PoolSeeker seeker = seek(server, PoolDialer.with(keys.getSocketFactory()))) {
            Await.until(() -> seeker.state().authorised(), () -> seeker.state().toString());
            assertEquals("stratum+ssl", seeker.state().pool().toString().split(":", -1)[0]);
        }
    }

    /// A Java that trusts nobody at all says it in other words.
    private static boolean refused(String reason) {
        return reason.contains("unable to find valid certification path")
                || reason.contains("trustAnchors parameter must be non-empty");
    }

    @Test
    void anUnknownCertificateIsRefused() throws Exception {
        SSLContext keys = context("ip:127.0.0.1");
        try (ScriptedServer server = serve(keys);
                PoolSeeker seeker = seek(server, PoolDialer.system())) {
            Await.until(() -> refused(said(seeker)), () -> seeker.state().toString());
            assertFalse(seeker.state().authorised());
        }
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() throws Exception {
        SSLContext keys = context("dns:pool.example");
        try (ScriptedServer server = serve(keys);
                PoolSeeker seeker = seek(server, PoolDialer.with(keys.getSocketFactory()))) {
            Await.until(
                    () -> said(seeker).contains("No subject alternative names"),
                    () -> seeker.state().toString());
            assertFalse(seeker.state().authorised());
        }
    }

    private static ScriptedServer serve(SSLContext keys) throws Exception {
        ServerSocket listener =
                keys.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        return new ScriptedServer(WELCOME, listener);
    }

    private static PoolSeeker seek(ScriptedServer server, PoolDialer dialer) {
        PoolAddress address = new PoolAddress("127.0.0.1", server.address().port(), true);
        PoolSeeker seeker = new PoolSeeker(
                List.of(new Pool(address, new PoolLogin("alice.pc", "x", "test"))),
                dialer,
                ONCE,
                Ticker.system(),
                new Ear());
        Thread.ofVirtual().name("seeker").start(seeker);
        return seeker;
    }

    /// A context that has a fresh key and trusts its certificate and no other.
    private SSLContext context(String host) throws Exception {
        Path file = temp.resolve("pool.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "pool",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=pool",
                        "-ext",
                        "san=" + host,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("keytool.txt").toFile())
                .start();
        keytool.waitFor(60, TimeUnit.SECONDS);
        assertEquals(0, keytool.exitValue(), () -> "keytool failed");
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("pool", store.getCertificate("pool"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static final class Ear implements PoolListener {
        private final AtomicInteger heard = new AtomicInteger();

        @Override
        public void onJob(ClientJob job) {
            heard.incrementAndGet();
        }

        @Override
        public void onLost() {
            heard.incrementAndGet();
        }

        @Override
        public void onAccepted() {
            heard.incrementAndGet();
        }

        @Override
        public void onRejected(ShareError error, String text) {
            heard.incrementAndGet();
        }

        @Override
        public void onUnanswered() {
            heard.incrementAndGet();
        }
    }

    private static String said(PoolSeeker seeker) {
        return seeker.state().trouble().map(Trouble::sentence).orElse("");
    }
}
