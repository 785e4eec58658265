package io.idlemint.miner.engines;

import io.idlemint.domain.time.Ticker;

/// The reference: plain Java, one nonce after the other, on any machine. Immutable.
public final class ScalarEngine implements HashEngine {
    private static final long NONCES = 1 << 20;

    private final Ticker ticker;

    public ScalarEngine(Ticker ticker) {
        this.ticker = ticker;
    }

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public DeviceKind device() {
        return DeviceKind.CPU;
    }

    @Override
    public boolean supports(ProofOfWork work) {
        return true;
    }

    @Override
    public long nonces() {
        return NONCES;
    }

    @Override
    public ScanLane open() {
        return new ScalarLane(ticker);
    }

    @Override
    public void close() {}
}
