/// The composition root: the only place that constructs across modules.
@NullMarked
package io.idlemint.app.runtime;

import org.jspecify.annotations.NullMarked;
