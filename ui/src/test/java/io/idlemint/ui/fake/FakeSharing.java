package io.idlemint.ui.fake;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.money.Rate;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.Refusal.Why;
import io.idlemint.node.desk.SharingDesk;
import java.util.List;
import java.util.Optional;

/// Devices whose price can be changed, within limits of its own.
public final class FakeSharing implements SharingDesk {
    public final LiveCell<List<DeviceNow>> cell;

    public FakeSharing(List<DeviceNow> first) {
        cell = new LiveCell<>(first);
    }

    @Override
    public Live<List<DeviceNow>> devices() {
        return cell;
    }

    @Override
    public Optional<Refusal> price(Bytes32 deviceHash, Rate rate) {
        if (rate.equals(Rate.FREE)) {
            return Optional.of(Refusal.of(Why.PRICE_ZERO));
        }
        cell.update(devices -> devices.stream()
                .map(device -> device.deviceHash().equals(deviceHash) ? priced(device, rate) : device)
                .toList());
        return Optional.empty();
    }

    private static DeviceNow priced(DeviceNow device, Rate rate) {
        return new DeviceNow(
                device.deviceHash(),
                device.kind(),
                device.name(),
                device.size(),
                device.status(),
                device.notLeasable(),
                Optional.of(rate));
    }
}
