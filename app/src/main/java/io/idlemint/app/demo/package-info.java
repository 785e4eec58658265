/// The demonstration: the whole story on one computer.
@NullMarked
package io.idlemint.app.demo;

import org.jspecify.annotations.NullMarked;
