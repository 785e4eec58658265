/// The rules of the Jump chain: difficulty, time, emission, which block may follow which, and which branch wins.
@NullMarked
package io.idlemint.jumpchain.rule;

import org.jspecify.annotations.NullMarked;
