package io.idlemint.domain.message;

import java.util.List;

/// A message that is signed as EIP-712 typed data. Its fields, in order, are its type; nested types are not used.
public interface TypedMessage {
    /// The name of the EIP-712 primary type.
    String primaryType();

    /// The fields in the order of the type.
    List<TypedField> fields();
}
