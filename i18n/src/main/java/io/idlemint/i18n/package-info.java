/// Every text that a person reads, by typed key, and how numbers are written.
@NullMarked
package io.idlemint.i18n;

import org.jspecify.annotations.NullMarked;
