@NullMarked
package io.idlemint.app.control;

import org.jspecify.annotations.NullMarked;
