/// What a block of the Jump chain is made of, its canonical bytes and its Merkle tree.
@NullMarked
package io.idlemint.jumpchain.block;

import org.jspecify.annotations.NullMarked;
