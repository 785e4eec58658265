package io.idlemint.machine.courtesy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourtesyTest {
    private static final int IDLE = 5;

    @TempDir
    Path tasks;

    private final Map<Integer, Integer> set = new TreeMap<>();

    private Map<Integer, Integer> look() {
        new Courtesy(tasks, (thread, policy) -> set.put(thread, policy) == null).look();
        return set;
    }

    @Test
    void whatNobodyWaitsForInterruptsNobody() throws IOException {
        thread(11, "C2 CompilerThre", Policies.OTHER);
        thread(12, "sqlite-writer-p", Policies.OTHER);
        thread(13, "a (strange) name", Policies.OTHER);
        assertEquals(Map.of(11, Policies.BATCH, 12, Policies.BATCH, 13, Policies.BATCH), look());
    }

    @Test
    void whatDrawsTheWindowKeepsTheUsualOne() throws IOException {
        thread(21, "JavaFX Applicat", Policies.OTHER);
        thread(22, "QuantumRenderer", Policies.BATCH); // inherited from the thread that started it
        assertEquals(Map.of(22, Policies.OTHER), look());
    }

    @Test
    void whatHasItsOwnPolicyKeepsIt() throws IOException {
        thread(31, "mine-cpu-0", IDLE);
        thread(32, "GC Thread#0", Policies.BATCH);
        assertEquals(Map.of(), look());
    }

    @Test
    void aThreadThatEndsMeanwhileIsNoError() throws IOException {
        Files.createDirectory(tasks.resolve("41"));
        thread(42, "rpc-accept-1-1", Policies.OTHER);
        assertEquals(Map.of(42, Policies.BATCH), look());
    }

    @Test
    void withoutProcNothingHappens() {
        tasks = tasks.resolve("nowhere");
        assertEquals(Map.of(), look());
    }

    @Test
    void theSystemDoesIt() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/thread-self/stat")), "SKIPPED: no /proc here");
        Policies.Setter system = Policies.ofThisSystem().orElseThrow();
        BlockingQueue<Integer> seen = new LinkedBlockingQueue<>();
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().name("sqlite-writer").start(() -> {
            try {
                seen.add(policy());
                looked.await();
                seen.add(policy());
                Thread.currentThread().setName("JavaFX App");
                seen.add(policy());
                back.await();
                seen.add(policy());
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        int before = seen.take();
        Courtesy real = new Courtesy(Path.of("/proc/self/task"), system);
        real.look();
        looked.countDown();
        assertEquals(before == Policies.OTHER ? Policies.BATCH : before, seen.take());
        int named = seen.take();
        real.look();
        back.countDown();
        thread.join();
        assertEquals(named == Policies.BATCH ? Policies.OTHER : named, seen.take());
    }

    private static int policy() throws IOException {
        String stat = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[41 - 3]);
    }

    private void thread(int number, String name, int policy) throws IOException {
        StringBuilder stat = new StringBuilder(number + " (" + name + ") S");
        for (int field = 4; field <= 52; field++) {
            stat.append(' ').append(field == 41 ? policy : 7);
        }
        Files.writeString(
                Files.createDirectory(tasks.resolve(Integer.toString(number))).resolve("stat"), stat + "\n");
    }
}
