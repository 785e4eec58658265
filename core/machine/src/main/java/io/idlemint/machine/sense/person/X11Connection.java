package io.idlemint.machine.sense.person;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// A connection to an X server, with the few requests that looking at a session needs. The X Window System Protocol,
/// version 11 (X.Org, release 7.7), little endian. Not through Xlib, whose error handlers belong to the whole process,
/// that is, to the toolkit of the window, and end it when the connection breaks. For use by one thread.
final class X11Connection implements AutoCloseable {
    private static final int ANY_TYPE = 0;
    private static final int MAX_REPLY_WORDS = 1 << 16;

    private final SocketChannel channel;
    private final int root;
    private final int width;
    private final int height;

    private X11Connection(SocketChannel channel, ByteBuffer setup) {
        this.channel = channel;
        int vendor = setup.getShort(24) & 0xffff;
        int formats = setup.get(29) & 0xff;
        int screen = 40 + (vendor + 3) / 4 * 4 + 8 * formats;
        this.root = setup.getInt(screen);
        this.width = setup.getShort(screen + 20) & 0xffff;
        this.height = setup.getShort(screen + 22) & 0xffff;
    }

    /// Connects to the server that listens on a socket.
    ///
    /// @throws IOException if there is none, or it refuses; the reason is in the message
    static X11Connection open(Path socket, Optional<byte[]> cookie) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            byte[] name = (cookie.isPresent() ? "MIT-MAGIC-COOKIE-1" : "").getBytes(StandardCharsets.US_ASCII);
            byte[] secret = cookie.orElse(new byte[0]);
            ByteBuffer hello = little(12 + padded(name.length) + padded(secret.length));
            hello.put((byte) 'l').put((byte) 0).putShort((short) 11).putShort((short) 0);
            hello.putShort((short) name.length).putShort((short) secret.length).putShort((short) 0);
            hello.put(name).position(12 + padded(name.length)).put(secret);
            send(channel, hello.rewind());
            return new X11Connection(channel, welcome(channel));
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    private static ByteBuffer welcome(SocketChannel channel) throws IOException {
        ByteBuffer head = receive(channel, 8);
        ByteBuffer all = little(8 + 4 * (head.getShort(6) & 0xffff));
        all.put(head.rewind());
        all.put(receive(channel, all.remaining()));
        if (all.get(0) != 1) {
            int length = Math.min(all.get(1) & 0xff, all.capacity() - 8);
            throw new IOException("the X server refuses: "
                    + StandardCharsets.ISO_8859_1
                            .decode(all.slice(8, length))
                            .toString()
                            .strip());
        }
        return all;
    }

    int root() {
        return root;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /// The major opcode of an extension; empty where the server lacks it. QueryExtension, opcode 98.
    Optional<Integer> extension(String name) throws IOException {
        ByteBuffer reply = named(98, name);
        return reply.get(8) == 0 ? Optional.empty() : Optional.of(reply.get(9) & 0xff);
    }

    /// The number of a name. InternAtom, opcode 16.
    int atom(String name) throws IOException {
        return named(16, name).getInt(8);
    }

    /// The window that owns a selection, 0 for none. GetSelectionOwner, opcode 23.
    int owner(int selection) throws IOException {
        ByteBuffer reply = call(request(23, 0, 8).putInt(selection));
        return reply.get(0) == 0 ? 0 : reply.getInt(8);
    }

    /// A property's numbers of 32 bits; empty when the window is gone or has none. GetProperty, opcode 20.
    int[] property(int window, int property) throws IOException {
        ByteBuffer request = request(20, 0, 24);
        request.putInt(window).putInt(property).putInt(ANY_TYPE).putInt(0).putInt(256);
        ByteBuffer reply = call(request);
        if (reply.get(0) == 0 || reply.get(1) != 32) {
            return new int[0];
        }
        int[] values = new int[Math.min(reply.getInt(16), (reply.capacity() - 32) / 4)];
        reply.position(32).slice().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(values);
        return values;
    }

    /// The width and height of a window; empty when it is gone. GetGeometry, opcode 14.
    Optional<int[]> size(int window) throws IOException {
        ByteBuffer reply = call(request(14, 0, 8).putInt(window));
        return reply.get(0) == 0
                ? Optional.empty()
                : Optional.of(new int[] {reply.getShort(16) & 0xffff, reply.getShort(18) & 0xffff});
    }

    /// Where a window is on the root, left and top; empty when it is gone. TranslateCoordinates, opcode 40.
    Optional<int[]> place(int window) throws IOException {
        ByteBuffer reply = call(request(40, 0, 16)
                .putInt(window)
                .putInt(root)
                .putShort((short) 0)
                .putShort((short) 0));
        return reply.get(0) == 0 ? Optional.empty() : Optional.of(new int[] {reply.getShort(12), reply.getShort(14)});
    }

    /// QueryInfo of the MIT-SCREEN-SAVER extension: the state is byte 1, milliseconds since the last input at 16.
    ByteBuffer saver(int opcode) throws IOException {
        return call(request(opcode, 1, 8).putInt(root));
    }

    private ByteBuffer named(int opcode, String name) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer request = request(opcode, 0, 8 + padded(bytes.length));
        return call(request.putShort((short) bytes.length).putShort((short) 0).put(bytes));
    }

    /// The head of a request, as long as it will be.
    ///
    /// @param detail the second byte, of extensions their minor opcode
    /// @param length bytes, a multiple of four
    static ByteBuffer request(int opcode, int detail, int length) {
        return little(length).put((byte) opcode).put((byte) detail).putShort((short) (length / 4));
    }

    /// The reply, or the error: its first byte is 0.
    ByteBuffer call(ByteBuffer request) throws IOException {
        send(channel, request.rewind());
        while (true) {
            ByteBuffer head = receive(channel, 32);
            switch (head.get(0)) {
                case 0 -> {
                    return head;
                }
                case 1 -> {
                    int words = head.getInt(4);
                    if (words < 0 || words > MAX_REPLY_WORDS) {
                        throw new IOException("a reply of " + words + " words");
                    }
                    ByteBuffer all = little(32 + 4 * words).put(head.rewind());
                    return all.put(receive(channel, 4 * words)).rewind();
                }
                default -> {
                    // An event that nobody asked for.
                }
            }
        }
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private static void send(SocketChannel channel, ByteBuffer bytes) throws IOException {
        bytes.limit(bytes.capacity());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer receive(SocketChannel channel, int length) throws IOException {
        ByteBuffer bytes = little(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new IOException("the X server closed the connection");
            }
        }
        return bytes.rewind();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
