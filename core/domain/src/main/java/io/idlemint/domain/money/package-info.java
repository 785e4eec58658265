/// Amounts of MINT, rates and the split of what a lease pays.
@NullMarked
package io.idlemint.domain.money;

import org.jspecify.annotations.NullMarked;
