package io.idlemint.jumpchain.block;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who gets a block's new money: at most [#LIMIT] accounts, each once, in ascending order.
public record Payouts(List<Payout> list) {
    /// So many fit, with room to spare, into one line of Stratum as hexadecimal digits.
    public static final int LIMIT = 200;

    /// Bytes of one entry: the account and the nano-MINT as a little-endian number.
    static final int ENTRY_SIZE = 20 + Long.BYTES;

    public static final Payouts NONE = new Payouts(List.of());

    /// @throws IllegalArgumentException if there are too many, or they are not strictly ascending by account
    public Payouts {
        list = List.copyOf(list);
        if (list.size() > LIMIT) {
            throw new IllegalArgumentException("payouts: " + list.size() + " accounts, the limit is " + LIMIT);
        }
        for (int i = 1; i < list.size(); i++) {
            if (list.get(i - 1).account().compareTo(list.get(i).account()) >= 0) {
                throw new IllegalArgumentException(
                        "payouts: accounts must be strictly ascending, number " + i + " is not");
            }
        }
    }

    /// In canonical order; accounts that get nothing are left out.
    public static Payouts of(Map<Account, Amount> amounts) {
        List<Payout> list = new ArrayList<>();
        new TreeMap<>(amounts).forEach((account, amount) -> {
            if (!amount.isZero()) {
                list.add(new Payout(account, amount));
            }
        });
        return new Payouts(list);
    }

    /// Everything to one account; nobody gets anything if the amount is zero.
    public static Payouts to(Account account, Amount amount) {
        return amount.isZero() ? NONE : new Payouts(List.of(new Payout(account, amount)));
    }

    /// The sum of all payouts.
    ///
    /// @throws ArithmeticException if the sum is over the cap of all MINT
    public Amount total() {
        Amount total = Amount.ZERO;
        for (Payout payout : list) {
            total = total.plus(payout.amount());
        }
        return total;
    }

    /// SHA-256 of the entries' bytes as they stand in the coinbase: what the key node signs.
    public Bytes32 hash() {
        return Bytes32.sha256(encode());
    }

    byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(list.size() * ENTRY_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        for (Payout payout : list) {
            out.put(payout.account().toArray()).putLong(payout.amount().nanos());
        }
        return out.array();
    }
}
