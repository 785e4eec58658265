/// What an account's money has done: its history and what it earned.
@NullMarked
package io.idlemint.ui.ledger;

import org.jspecify.annotations.NullMarked;
