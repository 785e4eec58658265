/// What a person can see and do, as ports: screens and the command line use these and nothing below them.
@NullMarked
package io.idlemint.node.desk;

import org.jspecify.annotations.NullMarked;
