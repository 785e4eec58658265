package io.idlemint.miner.stratum;

/// One line of the protocol, understood or not.
public sealed interface StratumMessage permits ClientRequest, ServerNotice, Response, Malformed {}
