package io.idlemint.keynode.chain;

import io.idlemint.domain.identity.Account;
import java.math.BigInteger;
import java.util.Map;

/// Who has worked how much lately.
@FunctionalInterface
public interface WorkShares {
    /// The newest work up to an amount of expected hashes, by account; empty when nobody has worked yet.
    Map<Account, BigInteger> newest(BigInteger expectedHashes);
}
