@NullMarked
package io.idlemint.node.governor;

import org.jspecify.annotations.NullMarked;
