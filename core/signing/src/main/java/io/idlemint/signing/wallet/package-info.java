/// The wallet: its words, the accounts derived from them, and the encrypted file that keeps both.
@NullMarked
package io.idlemint.signing.wallet;

import org.jspecify.annotations.NullMarked;
