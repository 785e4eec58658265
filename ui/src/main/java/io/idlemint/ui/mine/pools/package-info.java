/// Whom this computer mines for: its own key node, or pools of others.
@NullMarked
package io.idlemint.ui.mine.pools;

import org.jspecify.annotations.NullMarked;
