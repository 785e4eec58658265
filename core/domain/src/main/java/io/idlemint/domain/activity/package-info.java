/// What happened on this installation, for its owner to read.
@NullMarked
package io.idlemint.domain.activity;

import org.jspecify.annotations.NullMarked;
