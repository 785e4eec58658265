@NullMarked
package io.idlemint.storage.ledger;

import org.jspecify.annotations.NullMarked;
