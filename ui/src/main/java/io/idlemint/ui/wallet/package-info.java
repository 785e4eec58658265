/// The Wallet screen: the account, its money, its words.
@NullMarked
package io.idlemint.ui.wallet;

import org.jspecify.annotations.NullMarked;
