package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.Lab;
import io.idlemint.app.lab.RecordingEar;
import io.idlemint.app.runtime.Installation;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.renter.RentedNow;
import io.idlemint.node.template.CommandWords;
import io.idlemint.node.template.JobForm;
import io.idlemint.node.template.ReadyMade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What the ready-made templates fill in really runs in a lease on this computer.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplatesTest {
    private RecordingEar ear = new RecordingEar();
    private Lab lab;
    private Installation provider;
    private Installation renter;

    @BeforeAll
    void join(@TempDir Path root) {
        lab = new Lab(root).start();
        provider = lab.provider("provider");
        renter = lab.renter("renter");
        Lab.needsSandbox(provider);
    }

    @AfterAll
    void leave() {
        lab.close();
    }

    @BeforeEach
    void listenAnew() {
        ear = new RecordingEar();
    }

    @AfterEach
    void end() {
        Lab.endAll(renter);
    }

    @Test
    void aPythonScriptRunsAndItsResultComesBack(@TempDir Path files) throws IOException {
        needs("python3");
        Files.writeString(
                files.resolve("script.py"),
                "print('counting')\nopen('result.txt', 'w').write(str(sum(range(1001))))\n");
        RentedNow ended = run(ReadyMade.PYTHON_SCRIPT, files);
        assertEquals(Optional.of(0), ended.jobExit());
        assertEquals("counting\n", ear.out(), ear.err());
        assertEquals("500500", Files.readString(files.resolve("result.txt")));
    }

    @Test
    void aTreeIsBuiltAndComesBack(@TempDir Path files) throws IOException, InterruptedException {
        needs("make");
        needs("tar");
        Path tree = Files.createDirectory(files.resolve("tree"));
        Files.writeString(tree.resolve("Makefile"), "product: part\n\ttr a-z A-Z < part > product\n");
        Files.writeString(tree.resolve("part"), "made of parts");
        tar("czf", files.resolve("source.tar.gz").toString(), "-C", tree.toString(), "Makefile", "part");
        RentedNow ended = run(ReadyMade.BUILD_WITH_MAKE, files);
        assertEquals(Optional.of(0), ended.jobExit(), ear.err());
        Path built = Files.createDirectory(files.resolve("built"));
        tar("xzf", files.resolve("built.tar.gz").toString(), "-C", built.toString());
        assertEquals("MADE OF PARTS", Files.readString(built.resolve("product")));
    }

    @Test
    void theOutputTellsThatAProgramIsMissing(@TempDir Path files) throws IOException {
        assumeFalse(Files.exists(Path.of("/usr/bin/blender")), "SKIPPED: Blender is installed here");
        Files.writeString(files.resolve("scene.blend"), "no scene");
        RentedNow ended = run(ReadyMade.BLENDER_FRAMES, files);
        assertEquals(Optional.of(127), ended.jobExit());
        assertTrue(ear.err().contains("blender"), ear.err());
    }

    @Test
    void theOutputTellsThatAProgramWithoutAShellIsMissing(@TempDir Path files) throws IOException {
        assumeFalse(Files.exists(Path.of("/usr/bin/ffmpeg")), "SKIPPED: ffmpeg is installed here");
        Files.writeString(files.resolve("input.mov"), "no film");
        Bytes32 id = rent(ReadyMade.CONVERT_VIDEO, files);
        Await.until(
                "the output", () -> renter.leases().output(id).get().toString().contains("ffmpeg"));
    }

    private RentedNow run(ReadyMade template, Path files) {
        Bytes32 id = rent(template, files);
        assertEquals(EndReason.JOB_FINISHED, Lab.awaitSettled(renter, id).reason());
        return Lab.rented(renter, id).orElseThrow();
    }

    private Bytes32 rent(ReadyMade template, Path files) {
        JobForm form = template.form();
        return Lab.rent(
                renter,
                new RentOrder(
                        Lab.offer(renter, provider).offerHash(),
                        Lab.BUDGET,
                        Duration.ofMinutes(10),
                        CommandWords.split(form.command()).orElseThrow(),
                        form.bring().stream().map(files::resolve).toList(),
                        form.fetch(),
                        files,
                        form.endWhenDone()),
                ear);
    }

    private static void needs(String program) {
        assumeTrue(Files.exists(Path.of("/usr/bin", program)), () -> "SKIPPED: this computer has no " + program);
    }

    private static void tar(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(arguments).inheritIO();
        command.command().addFirst("tar");
        assertEquals(0, command.start().waitFor());
    }
}
