package io.idlemint.ui.fake;

import io.idlemint.node.mine.ChainDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A chain of which this computer found every third block.
public final class FakeChain implements ChainDesk {
    private static final List<String> ALGORITHMS = List.of("keccak", "luffa", "simd", "shavite", "skein");

    public long tip = 184_203;
    public boolean sound = true;
    public Optional<RuntimeException> failure = Optional.empty();

    @Override
    public List<MinedBlock> blocks(long below, int limit) {
        failure.ifPresent(broken -> {
            throw broken;
        });
        List<MinedBlock> blocks = new ArrayList<>();
        for (long height = Math.min(tip, below - 1); height > 0 && blocks.size() < limit; height--) {
            blocks.add(block(height));
        }
        return blocks;
    }

    private static MinedBlock block(long height) {
        int number = (int) (height % 1_000);
        Finder finder = switch (number % 3) {
            case 0 -> new Finder.ThisComputer("Ryzen 7 7840HS");
            case 1 -> new Finder.Only(Samples.PORTO, false);
            default -> new Finder.OneOfThePaid();
        };
        return new MinedBlock(
                height,
                Samples.id(number),
                "0000" + Samples.id(number).hex().substring(4),
                Samples.NOW.minusSeconds(21 + (184_203 - height) * 60),
                ALGORITHMS.get(number % ALGORITHMS.size()),
                Samples.mint("50"),
                Samples.mint(number % 3 == 1 ? "0" : "12.25"),
                number % 3 == 1 ? 1 : 4,
                finder);
    }

    @Override
    public BlockCheck check(long height) {
        failure.ifPresent(broken -> {
            throw broken;
        });
        String hash = "0000" + Samples.id(1).hex().substring(4);
        return new BlockCheck(
                height,
                sound,
                List.of(
                        new Step(Kind.HASH, true, hash, Optional.empty()),
                        new Step(Kind.PROOF, true, hash, Optional.of("00001f" + "0".repeat(58))),
                        new Step(Kind.TARGET, true, "1e0431bd", Optional.empty()),
                        new Step(Kind.PREVIOUS, true, hash, Optional.empty()),
                        new Step(Kind.TIME, true, "2026-11-21T14:31:39Z", Optional.of("2026-11-21T14:26:00Z")),
                        new Step(Kind.REWARD, true, "50", Optional.empty()),
                        new Step(Kind.CONTENT, true, hash, Optional.empty()),
                        new Step(
                                Kind.SEAL,
                                sound,
                                Samples.OWN.hex(),
                                sound ? Optional.empty() : Optional.of(Samples.PORTO.hex()))));
    }
}
