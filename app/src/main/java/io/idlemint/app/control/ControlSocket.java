package io.idlemint.app.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The control socket of the process that owns a data folder: a Unix domain socket inside the folder, for the same
/// user and root only. Another process sends its whole command line; the owner runs it and streams what it prints.
///
/// One JSON object a line. Request: `{"folder": "/where/it/was/typed", "args": [...]}`. Answers:
/// `{"out": base64}`, `{"err": base64}`, and last `{"exit": code}`. A caller that hangs up interrupts its command; one
/// that asks for too much, or for nothing that can be understood, is told so.
public final class ControlSocket implements AutoCloseable {
    /// The socket's name in the data folder.
    public static final String NAME = "control.sock";

    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_REQUEST_CHARS = 256 * 1024;
    /// More than any system lets a command line be.
    private static final int MAX_HEARD = 16 * 1024 * 1024;

    private static final int MAX_ARGUMENTS = 1_000;
    private static final int BAD_REQUEST = 2;
    private static final String ROOT = "root";

    private final ServerSocketChannel server;
    private final Path path;

    private ControlSocket(ServerSocketChannel server, Path path) {
        this.server = server;
        this.path = path;
    }

    /// Runs a command line in the owner's process.
    @FunctionalInterface
    public interface Runner {
        /// Runs it and answers with the exit code.
        ///
        /// @param folder the folder that relative paths are about
        int run(Path folder, List<String> args, OutputStream out, OutputStream err);
    }

    /// Listens in a data folder that this process owns.
    public static ControlSocket listen(Path dataFolder, Runner runner) {
        Path path = dataFolder.resolve(NAME);
        try {
            Files.deleteIfExists(path);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(path));
            ControlSocket socket = new ControlSocket(server, path);
            Thread.ofVirtual().name("control-socket").start(() -> socket.accept(runner));
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException("The control socket " + path + " cannot be opened", failed);
        }
    }

    /// Sends a command line to the owner of a data folder and prints what it prints; empty when nobody listens.
    public static Optional<Integer> send(
            Path dataFolder, Path folder, List<String> args, OutputStream out, OutputStream err) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(dataFolder.resolve(NAME)))) {
            ObjectNode request = JSON.createObjectNode().put("folder", folder.toString());
            args.forEach(request.putArray("args")::add);
            OutputStream to = Channels.newOutputStream(channel);
            to.write((JSON.writeValueAsString(request) + "\n").getBytes(StandardCharsets.UTF_8));
            to.flush();
            return Optional.of(print(channel, out, err));
        } catch (IOException nobody) {
            LOG.debug("no answer on the control socket", nobody);
            return Optional.empty();
        }
    }

    private static int print(SocketChannel channel, OutputStream out, OutputStream err) throws IOException {
        BufferedReader lines = reader(channel);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode answer = JSON.readTree(line);
            if (answer.has("exit")) {
                return answer.get("exit").asInt(1);
            }
            OutputStream target = answer.has("out") ? out : err;
            target.write(Base64.getDecoder()
                    .decode(answer.path(answer.has("out") ? "out" : "err").asText()));
            target.flush();
        }
        throw new IOException("the owner of the data folder ended in the middle of the command");
    }

    private void accept(Runner runner) {
        try {
            while (true) {
                SocketChannel client = server.accept();
                Thread.ofVirtual().name("control").start(() -> serve(client, runner));
            }
        } catch (IOException closed) {
            LOG.debug("the control socket is closed");
        }
    }

    private void serve(SocketChannel client, Runner runner) {
        try (client) {
            if (!isAllowed(client)) {
                LOG.warn("a process of another user was refused on the control socket");
                return;
            }
            OutputStream to = Channels.newOutputStream(client);
            Path folder;
            List<String> args;
            try {
                JsonNode request = JSON.readTree(boundedLine(reader(client)));
                args = arguments(request);
                folder = Path.of(request.path("folder").asText("/"));
            } catch (JsonProcessingException noJson) {
                refuse(to, "A request must be a line of JSON: " + noJson.getOriginalMessage());
                return;
            } catch (IllegalArgumentException bad) {
                refuse(to, String.valueOf(bad.getMessage()));
                return;
            }
            endWith(client, Thread.currentThread());
            int exit = runner.run(folder, args, part(to, "out"), part(to, "err"));
            writeLine(to, JSON.createObjectNode().put("exit", exit));
        } catch (IOException gone) {
            LOG.debug("a command's process is gone", gone);
        }
    }

    private static void refuse(OutputStream to, String why) throws IOException {
        LOG.warn("a bad request on the control socket: {}", why);
        part(to, "err").write(("idlemint: " + why + "\n").getBytes(StandardCharsets.UTF_8));
        writeLine(to, JSON.createObjectNode().put("exit", BAD_REQUEST));
    }

    /// A command whose process is gone is interrupted: nobody waits for it any longer.
    private static void endWith(SocketChannel client, Thread command) {
        Thread.ofVirtual().name("control-watch").start(() -> {
            try {
                if (client.read(ByteBuffer.allocate(1)) < 0) {
                    command.interrupt();
                }
            } catch (IOException closed) {
                LOG.debug("the command has ended");
            }
        });
    }

    private static List<String> arguments(JsonNode request) {
        JsonNode args = request.path("args");
        if (!args.isArray() || args.size() > MAX_ARGUMENTS) {
            throw new IllegalArgumentException(
                    "The application that runs takes a command line of at most " + MAX_ARGUMENTS + " words.");
        }
        return args.valueStream().map(JsonNode::asText).toList();
    }

    /// The folder's owner, and root, who may read and end everything here anyway and has no other way to ask a service
    /// that has a user of its own. Where the system does not tell who calls (Windows), the folder's own rights
    /// decide who gets this far.
    private boolean isAllowed(SocketChannel client) throws IOException {
        if (!client.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return true;
        }
        UserPrincipal peer = client.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
        return peer.getName().equals(ROOT)
                || peer.equals(Files.getOwner(path.toAbsolutePath().getParent()));
    }

    /// Reads past what is too long up to the line's end: who still writes does not hear that it was.
    private static String boundedLine(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int length = 0;
        for (int c = reader.read(); c >= 0 && c != '\n' && length < MAX_HEARD; c = reader.read()) {
            if (length++ < MAX_REQUEST_CHARS) {
                line.append((char) c);
            }
        }
        if (length > MAX_REQUEST_CHARS) {
            throw new IllegalArgumentException(
                    "The application that runs takes a command line of at most " + MAX_REQUEST_CHARS + " characters.");
        }
        return line.toString();
    }

    private static BufferedReader reader(SocketChannel channel) {
        return new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
    }

    private static OutputStream part(OutputStream to, String key) {
        return new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                byte[] piece = Arrays.copyOfRange(bytes, offset, offset + length);
                writeLine(
                        to, JSON.createObjectNode().put(key, Base64.getEncoder().encodeToString(piece)));
            }
        };
    }

    private static void writeLine(OutputStream to, ObjectNode node) throws IOException {
        byte[] line = (JSON.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (to) {
            to.write(line);
            to.flush();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(path);
        } catch (IOException failed) {
            LOG.debug("the control socket could not be removed", failed);
        }
    }
}
