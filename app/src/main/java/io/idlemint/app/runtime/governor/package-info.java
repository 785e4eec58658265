/// The governor at work: the owner's word, the record of its decisions, what mining brings, the limits of graphics
/// cards.
@NullMarked
package io.idlemint.app.runtime.governor;

import org.jspecify.annotations.NullMarked;
