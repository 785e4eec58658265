package io.idlemint.app.runtime.update;

import io.idlemint.app.runtime.files.WholeFile;
import io.idlemint.node.desk.UpdateDesk.ReleaseFile;
import io.idlemint.node.desk.UpdateDesk.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// Where packages arrive: an unfinished one is `NAME.part`, a whole and verified one has its own name.
record PackageFolder(Path folder) {
    /// What must stay free beside the package.
    private static final long RESERVE = 64L << 20;

    private static final int SHORT = 16;

    /// Gets a package, or what is missing of it, and verifies it.
    Path get(ReleaseFile wanted, ReleaseServer server, LongConsumer got, BooleanSupplier stop)
            throws InterruptedException {
        try {
            Files.createDirectories(folder);
            Path whole = folder.resolve(wanted.name());
            if (Files.isRegularFile(whole) && ReleaseSeal.sha256(whole).equals(wanted.sha256())) {
                got.accept(wanted.bytes());
                return whole;
            }
            Path part = part(wanted);
            sweep(part);
            long missing = wanted.bytes() - Math.min(ReleaseServer.length(part), wanted.bytes());
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < missing + RESERVE) {
                throw new UpdateException(Why.DISK_FULL, missing + RESERVE, free);
            }
            fetch(wanted, server, part, got, stop);
            if (!ReleaseSeal.sha256(part).equals(wanted.sha256())) {
                Files.delete(part);
                throw new UpdateException(Why.PACKAGE_FORGED);
            }
            WholeFile.replace(part, whole);
            return whole;
        } catch (IOException broken) {
            throw UpdateException.of(folder, broken);
        }
    }

    private static void fetch(
            ReleaseFile wanted, ReleaseServer server, Path part, LongConsumer got, BooleanSupplier stop)
            throws IOException, InterruptedException {
        try {
            server.fetch(wanted, part, got, stop);
        } catch (UpdateException refused) {
            if (refused.problem().why() == Why.PACKAGE_LONG) {
                Files.delete(part);
            }
            throw refused;
        }
    }

    /// How much of a package is here already.
    long have(ReleaseFile wanted) {
        Path whole = folder.resolve(wanted.name());
        return Files.exists(whole) ? ReleaseServer.length(whole) : ReleaseServer.length(part(wanted));
    }

    /// The package, once more verified: what is handed on is what was announced.
    Path verified(ReleaseFile wanted) {
        Path whole = folder.resolve(wanted.name());
        try {
            if (!Files.isRegularFile(whole)) {
                throw new UpdateException(Why.NOT_DOWNLOADED);
            }
            if (!ReleaseSeal.sha256(whole).equals(wanted.sha256())) {
                Files.delete(whole);
                throw new UpdateException(Why.PACKAGE_FORGED);
            }
            return whole;
        } catch (IOException broken) {
            throw UpdateException.of(whole, broken);
        }
    }

    private Path part(ReleaseFile wanted) {
        return folder.resolve(wanted.sha256().substring(0, SHORT) + ".part");
    }

    /// Removes what earlier releases left unfinished.
    private void sweep(Path keep) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one :
                    all.filter(path -> path.toString().endsWith(".part")).toList()) {
                if (!one.equals(keep)) {
                    Files.delete(one);
                }
            }
        }
    }
}
