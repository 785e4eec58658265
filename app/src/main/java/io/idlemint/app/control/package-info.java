/// The control socket: how other processes act through the one that owns the data folder.
@NullMarked
package io.idlemint.app.control;

import org.jspecify.annotations.NullMarked;
