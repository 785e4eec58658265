/// Templates in the Market: choosing one, and saving what is typed as one.
@NullMarked
package io.idlemint.ui.market.template;

import org.jspecify.annotations.NullMarked;
