/// Links into the application, from other programs.
@NullMarked
package io.idlemint.ui.link;

import org.jspecify.annotations.NullMarked;
