package io.idlemint.app.runtime.mining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.idlemint.app.runtime.files.Shelf;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.pool.Pool;
import io.idlemint.node.mine.OutsidePool;
import io.idlemint.node.mine.WorkSource;
import io.idlemint.node.mine.WorkSource.Work;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {
    private static final WorkSource TWO = new WorkSource(
            true,
            Work.X16R,
            List.of(
                    new OutsidePool("one.example:1", "alice", "first"),
                    new OutsidePool("stratum+ssl://two.example:2", "bob.rig", "second")));

    @TempDir
    Path temp;

    private SourceFile file;

    @BeforeEach
    void open() {
        file = new SourceFile(temp.resolve("pools.json"), new Shelf(() -> Instant.EPOCH));
    }

    @Test
    void comesBackAsItWas() {
        assertEquals(WorkSource.OWN, file.read());
        file.write(TWO);
        assertEquals(TWO, file.read());
        assertFalse(Files.exists(temp.resolve("pools.json.new")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"outside\": true}",
                "{\"outside\": 1}",
                "{\"work\": \"MD5\"}",
                "{\"pools\": [{\"address\": \"http://a:1\", \"login\": \"a\"}]}",
                "{\"pools\": [{\"address\": \"a:1\", \"login\": \"a\", \"worker\": \"b\"}]}",
                "{\"solo\": true}",
            })
    void whatCannotBeUsedIsNot(String text) throws Exception {
        Files.writeString(file.path(), text);
        assertEquals(WorkSource.OWN, file.read());
        assertEquals(text, Files.readString(file.shelf().all().getFirst()));
        assertFalse(Files.exists(file.path()));
    }

    @Test
    void devicesHaveNamesOfTheirOwnAtEachPool() {
        PoolLine line = PoolLine.outside(TWO);
        assertEquals(ProofOfWork.X16R, line.work());
        Bytes32 device = Bytes32.parse("0123456789abcdef".repeat(4));
        List<Pool> pools = line.settings(device, 1).pools();
        assertEquals("alice.01234567", pools.getFirst().login().worker());
        assertEquals("first", pools.getFirst().login().password());
        assertEquals("bob.rig-01234567", pools.getLast().login().worker());
        assertEquals("stratum+ssl://two.example:2", pools.getLast().toString());
    }
}
