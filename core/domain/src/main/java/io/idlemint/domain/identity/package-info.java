/// Who acts: accounts, operator keys and the delegation between them.
@NullMarked
package io.idlemint.domain.identity;

import org.jspecify.annotations.NullMarked;
