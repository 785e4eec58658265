/// What can keep data from being stored or read.
@NullMarked
package io.idlemint.domain.store;

import org.jspecify.annotations.NullMarked;
