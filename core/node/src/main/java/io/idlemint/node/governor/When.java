package io.idlemint.node.governor;

/// When a device may do something.
public enum When {
    ALWAYS,
    /// Only without input for as long as the owner counts as away.
    WHILE_AWAY,
    NEVER
}
