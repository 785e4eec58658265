package io.idlemint.ui.network;

/// What is offered and wanted of one kind of device, as text.
///
/// @param share the leased part, 0 to 1
/// @param demand the share in percent and a word for it
/// @param own whether this installation offers one
record DemandRow(
        String device,
        boolean own,
        String offers,
        String leased,
        double share,
        String demand,
        String low,
        String median,
        String high) {}
