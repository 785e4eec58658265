package io.idlemint.machine.courtesy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
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

    // fields of proc(5)
    private static final int NICE = 19;
    private static final int POLICY = 41;

    @TempDir
    Path self;

    private final Map<Integer, Integer> set = new TreeMap<>();
    private final Map<Integer, Integer> lowered = new TreeMap<>();

    private Map<Integer, Integer> look() {
        courtesy().look();
        return set;
    }

    private Courtesy courtesy() {
        return new Courtesy(self, new Scheduler() {
            @Override
            public void policy(int thread, int policy) {
                set.put(thread, policy);
            }

            @Override
            public void nice(int thread, int nice) {
                lowered.put(thread, nice);
            }
        });
    }

    @Test
    void whatNobodyWaitsForInterruptsNobody() throws IOException {
        thread(11, "C2 CompilerThre", Scheduler.OTHER);
        thread(12, "sqlite-writer-p", Scheduler.OTHER);
        thread(13, "a (strange) name", Scheduler.OTHER);
        assertEquals(Map.of(11, Scheduler.BATCH, 12, Scheduler.BATCH, 13, Scheduler.BATCH), look());
        assertEquals(Map.of(11, 10, 12, 10, 13, 10), lowered);
    }

    @Test
    void whatDrawsTheWindowKeepsTheUsualOne() throws IOException {
        thread(21, "JavaFX Applicat", Scheduler.OTHER);
        thread(22, "QuantumRenderer", Scheduler.BATCH); // inherited from the thread that started it
        assertEquals(Map.of(22, Scheduler.OTHER), look());
        assertEquals(Map.of(), lowered);
    }

    @Test
    void whatOthersWaitForKeepsItsShare() throws IOException {
        thread(23, "VM Thread", Scheduler.OTHER);
        thread(24, "GC Thread#0", Scheduler.BATCH);
        thread(Math.toIntExact(ProcessHandle.current().pid()), "idlemint", Scheduler.OTHER);
        look();
        assertEquals(Map.of(), lowered);
    }

    @Test
    void whatIsLowEnoughStaysThere() throws IOException {
        thread(25, "guest-reader", Scheduler.BATCH, 19);
        look();
        assertEquals(Map.of(), lowered);
    }

    @Test
    void theSessionIsLoweredFurtherWhileNobodySeesTheWindow() throws IOException {
        Path autogroup = Files.writeString(self.resolve("autogroup"), "/autogroup-7 nice 0");
        Files.writeString(self.resolve("stat"), "51 (idlemint) S 1 51 51 0");
        Courtesy courtesy = courtesy();
        courtesy.look();
        assertEquals("19", Files.readString(autogroup).substring(0, 2));
        courtesy.watched(true);
        assertEquals("10", Files.readString(autogroup).substring(0, 2));
        courtesy.look();
        assertEquals("10", Files.readString(autogroup).substring(0, 2));
        courtesy.watched(false);
        assertEquals("19", Files.readString(autogroup).substring(0, 2));
    }

    @Test
    void whatHasItsNameIsLeftAloneUntilItsNumberIsAnotherThreads() throws IOException {
        Courtesy courtesy = courtesy();
        thread(26, "Thread-7", Scheduler.BATCH);
        courtesy.look();
        thread(26, "JavaFX Applicat", Scheduler.BATCH);
        courtesy.look();
        assertEquals(Map.of(26, Scheduler.OTHER), set, "a name that came a moment later");
        courtesy.look();
        courtesy.look();
        set.clear();
        thread(26, "sqlite-writer-p", Scheduler.OTHER);
        courtesy.look();
        assertEquals(Map.of(), set, "looked at for the fifth time");
        Files.delete(self.resolve("task/26/stat"));
        Files.delete(self.resolve("task/26"));
        courtesy.look();
        thread(26, "sqlite-writer-p", Scheduler.OTHER);
        courtesy.look();
        assertEquals(Map.of(26, Scheduler.BATCH), set);
    }

    @Test
    void whatHasItsOwnPolicyKeepsIt() throws IOException {
        thread(31, "mine-cpu-0", IDLE);
        thread(32, "rpc-io-1-1", Scheduler.BATCH);
        assertEquals(Map.of(), look());
        assertEquals(Map.of(32, 10), lowered);
    }

    @Test
    void aSessionThatItSharesKeepsItsShare() throws IOException {
        Path autogroup = Files.writeString(self.resolve("autogroup"), "/autogroup-7 nice 0");
        Files.writeString(self.resolve("stat"), "52 (idlemint) S 51 52 51 0");
        courtesy().look();
        assertEquals("/autogroup-7 nice 0", Files.readString(autogroup));
    }

    @Test
    void aThreadThatEndsMeanwhileIsNoError() throws IOException {
        Files.createDirectories(self.resolve("task/41"));
        thread(42, "rpc-accept-1-1", Scheduler.OTHER);
        assertEquals(Map.of(42, Scheduler.BATCH), look());
    }

    @Test
    void withoutProcNothingHappens() {
        self = self.resolve("nowhere");
        assertEquals(Map.of(), look());
    }

    @Test
    void theSystemDoesIt() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/thread-self/stat")), "SKIPPED: no /proc here");
        Scheduler system = Scheduler.ofThisSystem();
        BlockingQueue<Integer> seen = new LinkedBlockingQueue<>();
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().name("sqlite-writer").start(() -> {
            try {
                seen.add(policy());
                looked.await();
                seen.add(policy());
                seen.add(field(NICE));
                Thread.currentThread().setName("JavaFX App");
                seen.add(policy());
                back.await();
                seen.add(policy());
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        int before = seen.take();
        Courtesy real = new Courtesy(Path.of("/proc/self"), system);
        real.look();
        looked.countDown();
        assertEquals(before == Scheduler.OTHER ? Scheduler.BATCH : before, seen.take());
        assertTrue(seen.take() >= 10, "a thread that nobody waits for has nice 10 or more");
        int named = seen.take();
        real.look();
        back.countDown();
        thread.join();
        assertEquals(named == Scheduler.BATCH ? Scheduler.OTHER : named, seen.take());
    }

    private static int policy() throws IOException {
        return field(POLICY);
    }

    private static int field(int number) throws IOException {
        String stat = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[number - 3]);
    }

    private void thread(int number, String name, int policy) throws IOException {
        thread(number, name, policy, 0);
    }

    private void thread(int number, String name, int policy, int nice) throws IOException {
        StringBuilder stat = new StringBuilder(number + " (" + name + ") S");
        for (int field = 4; field <= 52; field++) {
            stat.append(' ')
                    .append(
                            switch (field) {
                                case POLICY -> policy;
                                case NICE -> nice;
                                default -> 7;
                            });
        }
        Files.writeString(
                Files.createDirectories(self.resolve("task").resolve(Integer.toString(number)))
                        .resolve("stat"),
                stat + "\n");
    }
}
