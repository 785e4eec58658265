package io.idlemint.jumpchain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.money.Amount;
import io.idlemint.jumpchain.fixture.LabChain;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ChainParametersTest {
    private final ChainParameters lab = ChainParameters.lab(LabChain.KEY_NODE, 1_700_000_000);

    @Test
    void theyComeBackAsTheyWere() {
        assertEquals(lab, ChainParameters.read(MessageBytes.encode(lab)));
    }

    @Test
    void theGenesisCommitsToEachOfThem() {
        List<ChainParameters> others = List.of(
                lab,
                ChainParameters.lab(Account.ZERO, 1_700_000_000),
                ChainParameters.lab(LabChain.KEY_NODE, 1_700_000_001),
                lab.withMaturity(1),
                lab.withEmission(new Emission(Amount.ofMint(50), 1_000_000, Amount.ofMint(99_000_000))),
                lab.withEmission(new Emission(Amount.ofMint(50), 1_000_001, Amount.ofMint(100_000_000))),
                lab.withEmission(new Emission(Amount.ofMint(49), 1_000_000, Amount.ofMint(100_000_000))),
                lab.withRetarget(new Retarget(61, 3600, 1, 600, 0x1e0431bd, 0x1f010000)),
                lab.withRetarget(new Retarget(60, 3601, 1, 600, 0x1e0431bd, 0x1f010000)),
                lab.withRetarget(new Retarget(60, 3600, 2, 600, 0x1e0431bd, 0x1f010000)),
                lab.withRetarget(new Retarget(60, 3600, 1, 601, 0x1e0431bd, 0x1f010000)),
                lab.withRetarget(new Retarget(60, 3600, 1, 600, 0x1e0431bc, 0x1f010000)),
                lab.withRetarget(new Retarget(60, 3600, 1, 600, 0x1e0431bd, 0x1f010001)));
        Set<Object> ids = new HashSet<>();
        others.forEach(parameters -> ids.add(parameters.genesisId()));

        assertEquals(others.size(), ids.size());
        assertNotEquals(
                lab.genesisId(),
                new ChainParameters(lab.keyNode(), lab.genesisTime(), lab.retarget(), lab.emission(), 20, 121)
                        .genesisId());
    }

    @Test
    void damagedOrExcessiveBytesAreRefused() {
        byte[] sound = MessageBytes.encode(lab);
        assertThrows(
                IllegalArgumentException.class, () -> ChainParameters.read(Arrays.copyOf(sound, sound.length - 1)));
        assertThrows(
                IllegalArgumentException.class, () -> ChainParameters.read(Arrays.copyOf(sound, sound.length + 1)));
        assertThrows(IllegalArgumentException.class, () -> lab.withMaturity(0));
        assertThrows(IllegalArgumentException.class, () -> lab.withMaturity(10_001));
    }
}
