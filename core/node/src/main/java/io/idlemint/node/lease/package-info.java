/// What both ends of a lease share: their record, their surroundings, the way to the ledger.
@NullMarked
package io.idlemint.node.lease;

import org.jspecify.annotations.NullMarked;
