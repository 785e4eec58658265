package io.idlemint.app.runtime.update;

import io.idlemint.domain.time.Ticker;
import io.idlemint.node.desk.UpdateDesk.ReleaseFile;
import io.idlemint.node.desk.UpdateDesk.Why;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/// Reads announcements and packages over HTTP. Tells the server nothing but that somebody asks. Safe for use by several
/// threads.
final class ReleaseServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MAX_MANIFEST = 256 * 1024;
    private static final int BUFFER = 1 << 16;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int BEYOND = 416;

    private final Duration silence;
    private final Ticker ticker;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /// Nothing is asked for yet.
    ///
    /// @param silence after how long without a byte a download ends
    ReleaseServer(Duration silence, Ticker ticker) {
        this.silence = silence;
        this.ticker = ticker;
    }

    /// The sealed manifest as it is.
    byte[] manifest(URI address) throws InterruptedException {
        HttpResponse<InputStream> answer = ask(HttpRequest.newBuilder(address), address);
        InputStream body = answer.body();
        // It is short: all of it has as much time as one silence of a package.
        StallGuard guard = new StallGuard(body, silence, ticker, () -> false);
        try (guard;
                body) {
            require(answer.statusCode() == OK, address, answer.statusCode());
            byte[] bytes = body.readNBytes(MAX_MANIFEST + 1);
            if (bytes.length > MAX_MANIFEST) {
                throw new UpdateException(Why.MANIFEST_LARGE, MAX_MANIFEST);
            }
            return bytes;
        } catch (IOException broken) {
            throw new UpdateException(Why.UNREACHABLE, address.toString(), said(broken));
        }
    }

    /// Appends what is missing of a package to a file. When it returns the file has the announced length.
    ///
    /// @param got told how many bytes are there, every time some have come
    /// @param stop asked all the time whether to end
    void fetch(ReleaseFile wanted, Path part, LongConsumer got, BooleanSupplier stop) throws InterruptedException {
        long have = length(part);
        if (have >= wanted.bytes()) {
            have = 0;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(wanted.address()));
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        HttpResponse<InputStream> answer = ask(request, URI.create(wanted.address()));
        boolean goesOn = answer.statusCode() == PARTIAL && startsAt(answer, have);
        if (!goesOn) {
            have = 0;
        }
        try (InputStream body = answer.body()) {
            require(
                    goesOn || answer.statusCode() == OK || answer.statusCode() == BEYOND,
                    wanted.address(),
                    answer.statusCode());
            if (answer.statusCode() == BEYOND) {
                PartFile.delete(part);
                throw new UpdateException(Why.PACKAGE_SHORT, 0L, wanted.bytes());
            }
            copy(body, wanted, part, have, got, stop);
        } catch (IOException broken) {
            if (stop.getAsBoolean()) {
                throw new UpdateException(Why.CANCELLED);
            }
            throw new UpdateException(Why.UNREACHABLE, wanted.address(), said(broken));
        }
    }

    private void copy(
            InputStream body, ReleaseFile wanted, Path part, long from, LongConsumer got, BooleanSupplier stop)
            throws IOException {
        long have = from;
        try (StallGuard guard = new StallGuard(body, silence, ticker, stop);
                PartFile out = PartFile.open(part, from > 0)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                if (stop.getAsBoolean()) {
                    throw new UpdateException(Why.CANCELLED);
                }
                guard.moved();
                have += read;
                if (have > wanted.bytes()) {
                    throw new UpdateException(Why.PACKAGE_LONG, wanted.bytes());
                }
                out.write(buffer, read);
                got.accept(have);
            }
        }
        if (have < wanted.bytes()) {
            throw new UpdateException(Why.PACKAGE_SHORT, have, wanted.bytes());
        }
    }

    static long length(Path part) {
        try {
            return Files.exists(part) ? Files.size(part) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static boolean startsAt(HttpResponse<?> answer, long from) {
        return answer.headers()
                .firstValue("Content-Range")
                .filter(range -> range.startsWith("bytes " + from + "-"))
                .isPresent();
    }

    private HttpResponse<InputStream> ask(HttpRequest.Builder request, URI address) throws InterruptedException {
        try {
            return http.send(request.timeout(PATIENCE).GET().build(), BodyHandlers.ofInputStream());
        } catch (IOException broken) {
            throw new UpdateException(Why.UNREACHABLE, address.toString(), said(broken));
        }
    }

    private static void require(boolean right, Object address, int status) {
        if (!right) {
            throw new UpdateException(Why.ANSWER_BAD, address.toString(), status);
        }
    }

    private static String said(IOException broken) {
        return UpdateException.said(broken);
    }

    /// Does not wait for a server that says nothing.
    @Override
    public void close() {
        http.shutdownNow();
    }
}
