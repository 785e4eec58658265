/// The wallet: keys, passwords, payments, earnings by day, proofs of receipts.
@NullMarked
package io.idlemint.app.runtime.wallet;

import org.jspecify.annotations.NullMarked;
