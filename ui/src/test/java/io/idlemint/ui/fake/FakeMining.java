package io.idlemint.ui.fake;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.offer.ProvenScore;
import io.idlemint.node.desk.MiningDesk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Mining that does what it is told at once.
public final class FakeMining implements MiningDesk {
    public final LiveCell<MiningNow> cell;
    public final LiveCell<List<DeviceMining>> cards = new LiveCell<>(List.of());

    public FakeMining(MiningNow first) {
        cell = new LiveCell<>(first);
    }

    public static MiningNow at(Activity activity, long hashes) {
        boolean runs = activity == Activity.MINING;
        return new MiningNow(
                activity,
                runs && hashes > 0 ? OptionalLong.of(hashes) : OptionalLong.empty(),
                runs ? Optional.of("keccak") : Optional.empty(),
                runs ? Optional.of("vector") : Optional.empty(),
                6,
                1_312,
                1,
                4,
                3,
                new ProvenScore(128_400_000L, 212, Optional.of(Duration.ofSeconds(95))));
    }

    @Override
    public Live<MiningNow> now() {
        return cell;
    }

    @Override
    public Live<List<DeviceMining>> devices() {
        return cards;
    }

    @Override
    public void resume() {
        cell.set(at(Activity.MINING, 131_512_345L));
    }

    @Override
    public void pause() {
        cell.set(at(Activity.PAUSED, 0));
    }
}
