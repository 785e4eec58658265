/// Tests of the choice of a lab.
@NullMarked
package io.idlemint.app.runtime.lab;

import org.jspecify.annotations.NullMarked;
