/// What mining brings after electricity, from measured speed and the owner's own prices.
@NullMarked
package io.idlemint.node.profit;

import org.jspecify.annotations.NullMarked;
