/// The key node's chain: accepting blocks, following the heaviest branch, making templates for new blocks.
@NullMarked
package io.idlemint.keynode.chain;

import org.jspecify.annotations.NullMarked;
