@NullMarked
package io.idlemint.storage.chain;

import org.jspecify.annotations.NullMarked;
