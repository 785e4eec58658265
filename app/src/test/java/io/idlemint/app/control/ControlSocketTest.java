package io.idlemint.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlSocketTest {
    @TempDir
    private Path temp = Path.of("unset");

    private static void print(OutputStream to, String text) {
        try {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void runsACommandLineInTheOwnersProcess() {
        try (ControlSocket socket = ControlSocket.listen(temp, (folder, args, out, err) -> {
            print(out, "in " + folder + ": " + String.join(",", args));
            print(err, "progress");
            return 3;
        })) {
            assertTrue(Files.exists(temp.resolve(ControlSocket.NAME)), socket::toString);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Optional<Integer> exit =
                    ControlSocket.send(temp, Path.of("/where"), List.of("leases", "--json", "中文"), out, err);
            assertEquals(Optional.of(3), exit);
            assertEquals("in /where: leases,--json,中文", out.toString(StandardCharsets.UTF_8));
            assertEquals("progress", err.toString(StandardCharsets.UTF_8));
        }
        assertTrue(Files.notExists(temp.resolve(ControlSocket.NAME)));
    }

    @Test
    void saysWhenNobodyListens() {
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        assertEquals(Optional.empty(), ControlSocket.send(temp, temp, List.of("leases"), nothing, nothing));
    }

    @Test
    void interruptsACommandWhoseProcessIsGone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (ControlSocket socket = ControlSocket.listen(temp, (folder, args, out, err) -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException hungUp) {
                interrupted.countDown();
            }
            return 0;
        })) {
            UnixDomainSocketAddress address = UnixDomainSocketAddress.of(temp.resolve(ControlSocket.NAME));
            try (SocketChannel channel = SocketChannel.open(address)) {
                channel.write(ByteBuffer.wrap("{\"args\": [\"rent\"]}\n".getBytes(StandardCharsets.UTF_8)));
                assertTrue(begun.await(60, TimeUnit.SECONDS), socket::toString);
                assertEquals(1, interrupted.getCount());
            }
            assertTrue(interrupted.await(60, TimeUnit.SECONDS), socket::toString);
        }
    }

    @Test
    void tellsWhatIsTooLong() {
        try (ControlSocket socket = ControlSocket.listen(temp, (folder, args, out, err) -> 0)) {
            assertRefused("at most 1000 words", Collections.nCopies(1001, "x"));
            assertRefused("at most 262144 characters", List.of("x".repeat(300_000)));
            assertRefused("at most 262144 characters", List.of("x".repeat(5_000_000)));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertEquals(
                    Optional.of(0),
                    ControlSocket.send(temp, temp, Collections.nCopies(1000, "x"), out, out),
                    socket::toString);
        }
    }

    private void assertRefused(String why, List<String> args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(Optional.of(2), ControlSocket.send(temp, temp, args, out, err));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains(why), err::toString);
        assertEquals(0, out.size());
    }

    @Test
    void outlivesAClientThatTalksNonsense() throws Exception {
        try (ControlSocket socket = ControlSocket.listen(temp, (folder, args, out, err) -> 0)) {
            UnixDomainSocketAddress address = UnixDomainSocketAddress.of(temp.resolve(ControlSocket.NAME));
            for (String nonsense : List.of("\n", "{}\n", "{\"args\": 7}\n", "GET / HTTP/1.1\n", "{\"args\":[\n")) {
                try (SocketChannel channel = SocketChannel.open(address)) {
                    channel.write(ByteBuffer.wrap(nonsense.getBytes(StandardCharsets.UTF_8)));
                    channel.shutdownOutput();
                    // The owner closes; reading to the end waits for it.
                    while (channel.read(ByteBuffer.allocate(256)) >= 0) {
                        assertTrue(channel.isOpen());
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertEquals(Optional.of(0), ControlSocket.send(temp, temp, List.of("x"), out, out), socket::toString);
        }
    }
}
