/// The sandbox port: what a lease runs in, without saying how. Values and two interfaces; the drivers live
/// elsewhere.
@NullMarked
package io.idlemint.domain.sandbox;

import org.jspecify.annotations.NullMarked;
