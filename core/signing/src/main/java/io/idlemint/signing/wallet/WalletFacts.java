package io.idlemint.signing.wallet;

import io.idlemint.domain.identity.Account;

/// What a wallet's file tells without its password.
///
/// @param account its first account
/// @param backedUp whether its owner has shown to have the words
/// @param unprotected whether it was made without a password, for a lab
public record WalletFacts(Account account, boolean backedUp, boolean unprotected) {}
