/// What travels on the wire and what the domain means by it, in both directions. Reading is strict: everything that
/// breaks a rule is a [io.idlemint.wire.mapping.BadFieldException].
@NullMarked
package io.idlemint.wire.mapping;

import org.jspecify.annotations.NullMarked;
