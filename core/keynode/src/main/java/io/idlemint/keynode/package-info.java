/// The key node: the server that lists offers, matches, relays, and keeps a lab's ledger and chain.
@NullMarked
package io.idlemint.keynode;

import org.jspecify.annotations.NullMarked;
