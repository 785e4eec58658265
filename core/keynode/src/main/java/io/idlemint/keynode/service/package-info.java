/// The key node's answers, and the key node as a whole.
@NullMarked
package io.idlemint.keynode.service;

import org.jspecify.annotations.NullMarked;
