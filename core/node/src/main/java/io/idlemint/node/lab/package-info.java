/// The lab that an installation belongs to, as a port: looking around, joining, hosting, and checking its chain.
@NullMarked
package io.idlemint.node.lab;

import org.jspecify.annotations.NullMarked;
