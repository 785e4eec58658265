package io.idlemint.node.mine;

/// Everything that the Mine screen shows and does beside the switch of [io.idlemint.node.desk.MiningDesk].
public record MineDesks(WorkDesk work, ChainDesk chain, BenchDesk bench) {}
