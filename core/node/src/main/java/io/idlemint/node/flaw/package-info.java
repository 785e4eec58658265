/// What is wrong with the owner's settings.
@NullMarked
package io.idlemint.node.flaw;

import org.jspecify.annotations.NullMarked;
