package io.idlemint.domain.network;

/// An exception of a request that a key node has refused.
public interface RefusedByKeyNode {
    KeyNodeRefusal why();
}
