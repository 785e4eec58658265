package io.idlemint.machine.sense.windows;

import io.idlemint.machine.sense.windows.Adapters.Adapter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cards of a made-up Windows, whose counters tell a load each.
public final class CountedCards {
    private CountedCards() {}

    /// Makes them.
    ///
    /// @param names    in the system's order
    /// @param percents what process 10 uses of each
    public static WindowsCards of(List<String> names, List<Double> percents) {
        List<Adapter> adapters = new ArrayList<>();
        Map<String, Double> engines = new HashMap<>();
        for (int card = 0; card < names.size(); card++) {
            String luid = "luid_0x00000000_0x0000000%x".formatted(card);
            adapters.add(new Adapter(names.get(card), luid, 0));
            engines.put("pid_10_" + luid + "_phys_0_eng_0_engtype_3D", percents.get(card));
        }
        FakePdh pdh = new FakePdh();
        pdh.told.put("\\GPU Engine(*)\\Utilization Percentage", engines);
        return new WindowsCards(new Counters(pdh), adapters);
    }
}
