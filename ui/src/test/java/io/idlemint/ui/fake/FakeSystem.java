package io.idlemint.ui.fake;

import io.idlemint.domain.machine.Found.Fact.Size;
import io.idlemint.domain.machine.Found.What;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.ui.prefs.SystemDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// An installation that notes down what it was told.
public final class FakeSystem implements SystemDesk {
    public final List<String> said = new ArrayList<>();
    public List<ReadinessCheck> checks = List.of(
            ReadinessCheck.ok("JDK", "JDK 25 runs.").found(What.JDK_FINE, 25),
            ReadinessCheck.attention("OpenCL", "None.", "Install one.").found(What.OPENCL_EMPTY),
            ReadinessCheck.ok("sandbox", "It works.").found(What.SANDBOX_FULL),
            ReadinessCheck.problem("disk space", "Little is free.", "Free some.")
                    .found(What.DISK_SHORT, new Size(1_200_000_000L), "/home/someone", new Size(4L << 30)));

    @Override
    public About about() {
        return new About("1.0.0", "0123abcd", "Java 25.0.1", "Linux 6.1 amd64", "Apache License, Version 2.0");
    }

    @Override
    public Path dataFolder() {
        return Path.of("/home/someone/.local/share/idlemint");
    }

    @Override
    public Path logFolder() {
        return dataFolder().resolve("logs");
    }

    @Override
    public boolean canOpen() {
        return true;
    }

    @Override
    public void open(Path folder) {
        said.add("open " + folder);
    }

    @Override
    public void watched(boolean now) {
        said.add(now ? "watched" : "unwatched");
    }

    @Override
    public BooleanSupplier lostWindow() {
        return () -> false;
    }

    @Override
    public boolean canStartWithSystem() {
        return true;
    }

    @Override
    public List<ReadinessCheck> examine() {
        return checks;
    }

    @Override
    public void makeLabWallet() {
        said.add("wallet");
    }

    @Override
    public void exportTo(Path file) {
        said.add("export " + file);
    }

    @Override
    public void importFrom(Path file) {
        said.add("import " + file);
    }

    @Override
    public List<BundlePart> bundleParts() {
        return List.of(new BundlePart("version.txt", "idlemint 1.0.0"));
    }

    @Override
    public void bundleTo(Path file) {
        said.add("bundle " + file);
    }
}
