/// What a follower needs: a file of blocks and the verification of a whole chain from its genesis.
@NullMarked
package io.idlemint.jumpchain.follow;

import org.jspecify.annotations.NullMarked;
