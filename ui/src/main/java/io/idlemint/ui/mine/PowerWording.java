package io.idlemint.ui.mine;

import io.idlemint.i18n.MineText;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.mine.WorkDesk.Worker;
import io.idlemint.node.profit.Profit;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import java.util.Optional;

/// What the devices that mine draw: as they tell, else as the owner said. Only on the screen's thread.
final class PowerWording {
    private final Wording words;
    private final GovernorDesk governor;

    PowerWording(Wording words, GovernorDesk governor) {
        this.words = words;
        this.governor = governor;
    }

    /// Empty while nothing that mines has a known power.
    Optional<Stat> power(List<Worker> workers) {
        List<Worker> busy = workers.stream()
                .filter(worker -> worker.activity() == Activity.MINING)
                .toList();
        return measured(busy).or(() -> rated(busy));
    }

    private Optional<Stat> measured(List<Worker> busy) {
        int watts = 0;
        int hottest = 0;
        boolean known = false;
        for (Worker worker : busy) {
            var readings = governor.readings().of(worker.device());
            watts += readings.watts().orElse(0);
            known |= readings.watts().isPresent();
            hottest = Math.max(hottest, readings.celsius().orElse(0));
        }
        String help =
                hottest > 0 ? words.text(MineText.POWER_HELP, words.measures().temperature(hottest)) : "";
        return known ? Optional.of(stat(watts, help)) : Optional.empty();
    }

    private Optional<Stat> rated(List<Worker> busy) {
        List<Profit.Device> said = governor.profit().get().devices().stream()
                .filter(device -> device.wattsFrom() == Profit.Source.RATED)
                .filter(device ->
                        busy.stream().anyMatch(worker -> worker.device().equals(device.device())))
                .toList();
        long watts = said.stream()
                .flatMap(device -> device.watts().stream())
                .mapToLong(span -> span.middle())
                .sum();
        return said.isEmpty() ? Optional.empty() : Optional.of(stat(watts, words.text(MineText.POWER_RATED)));
    }

    private Stat stat(long watts, String help) {
        return new Stat(MineText.POWER, words.measures().count(watts), words.text(MineText.POWER_UNIT), help);
    }
}
