package io.idlemint.app.cli;

import io.idlemint.app.control.ControlSocket;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.mining.Benchmark;
import io.idlemint.app.runtime.mining.HeldException;
import io.idlemint.miner.engines.bench.BenchResult;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Where is measured: in the application that runs on the data folder, whose mining rests meanwhile and whose governor
/// may forbid it, or else here.
record BenchPlace(Ground ground) {
    /// Measures and prints; the result is the exit code.
    int run(Benchmark benchmark, ToIntFunction<BenchResult> print) throws InterruptedException {
        if (ground.owner().isPresent()) {
            return print.applyAsInt(within(ground.owner().get(), benchmark));
        }
        Console console = ground.console();
        Optional<Integer> done =
                ControlSocket.send(ground.dataFolder(), ground.folder(), ground.args(), console.out(), console.err());
        return done.isPresent() ? done.get() : print.applyAsInt(benchmark.run());
    }

    private BenchResult within(Installation installation, Benchmark benchmark) throws InterruptedException {
        try {
            BenchResult result = installation
                    .measure(benchmark)
                    .orElseThrow(() -> new CommandFailure(
                            CommandFailure.REFUSED,
                            "Something is being measured already. Wait for it, or cancel it on the Mine screen."));
            ground.console()
                    .say("Measured by the Idlemint that runs on this data folder; its mining rested meanwhile.");
            return result;
        } catch (HeldException held) {
            GovernorWords words = new GovernorWords(Locale.ENGLISH, ZoneId.systemDefault());
            throw new CommandFailure(CommandFailure.REFUSED, words.held(held.obstacle(), held.begun()), held);
        }
    }
}
