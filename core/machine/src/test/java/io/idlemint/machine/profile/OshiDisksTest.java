package io.idlemint.machine.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.machine.Disk;
import io.idlemint.machine.profile.OshiDisks.Mounted;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OshiDisksTest {
    @Test
    void aDeviceIsNamedByTheShortestOfItsMountPoints() {
        assertEquals(
                List.of("/", "/home", "/srv/a", "/srv/b"),
                OshiDisks.named(List.of(
                                mounted("/dev/sda1", "/tmp/.X11-unix"),
                                mounted("/dev/sda1", "/"),
                                mounted("/dev/sda2", "/home"),
                                mounted("/dev/sda1", "/mnt"),
                                mounted("server:/export", "/srv/b"),
                                mounted("server:/export", "/srv/a")))
                        .stream()
                        .map(Disk::mount)
                        .toList());
    }

    private static Mounted mounted(String volume, String mount) {
        return new Mounted(volume, new Disk(mount, Disk.Type.SSD, OptionalLong.of(100), OptionalLong.of(50)));
    }
}
