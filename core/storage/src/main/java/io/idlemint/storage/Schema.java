package io.idlemint.storage;

/// Which tables a database file holds.
public enum Schema {
    /// The ledger, the chain and the directory of a key node.
    KEY_NODE("keynode"),
    /// The leases and the activity of a participant.
    PARTICIPANT("participant");

    private final String title;

    Schema(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String location() {
        return "classpath:db/" + title;
    }
}
