/// The Jump chain's blocks and the shares of its pool.
@NullMarked
package io.idlemint.storage.chain;

import org.jspecify.annotations.NullMarked;
