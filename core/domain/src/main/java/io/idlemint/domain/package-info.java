/// Placeholder.
@NullMarked
package io.idlemint.domain;

import org.jspecify.annotations.NullMarked;
