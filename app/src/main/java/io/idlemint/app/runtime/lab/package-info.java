/// The lab that this computer is in: its key node, joining and leaving, the check of its chain.
@NullMarked
package io.idlemint.app.runtime.lab;

import org.jspecify.annotations.NullMarked;
