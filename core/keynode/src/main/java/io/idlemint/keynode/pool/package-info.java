/// The key node's mining pool: shares, what they pay, and the hash power that they show.
@NullMarked
package io.idlemint.keynode.pool;

import org.jspecify.annotations.NullMarked;
