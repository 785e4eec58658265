package io.idlemint.ui.leases.work;

/// A file of a lease in words.
///
/// @param name its name in the work folder
/// @param progress how far it has moved, 0 to 1; negative while it does not move or its size is not known
/// @param into whether it goes to the provider
record FileRow(String name, String size, String state, double progress, boolean into, Action action) {
    /// What can be done with it.
    enum Action {
        SAVE,
        CANCEL,
        NONE
    }

    /// What a saved copy is called.
    String lastName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
