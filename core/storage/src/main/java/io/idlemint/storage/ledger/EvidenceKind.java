package io.idlemint.storage.ledger;

/// The signed messages that change an escrow after it was opened.
public enum EvidenceKind {
    TOP_UP,
    START_CLOSE,
    VOUCHER,
    RELEASE
}
