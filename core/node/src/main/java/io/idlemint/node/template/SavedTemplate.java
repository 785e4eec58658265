package io.idlemint.node.template;

/// A template that a person has saved.
///
/// @param name at least one character; how long it may be says who keeps it
/// @param basis the one that it was made from, whose icon it bears
public record SavedTemplate(String name, ReadyMade basis, JobForm form) {}
