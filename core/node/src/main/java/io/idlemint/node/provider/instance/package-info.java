/// What runs on this computer for one renter: jobs in the sandbox, files in its folder, output on its way.
@NullMarked
package io.idlemint.node.provider.instance;

import org.jspecify.annotations.NullMarked;
