package io.idlemint.ui.screen;

import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.wording.Wording;

/// What every screen needs beside its desks.
public record ScreenContext(UiBridge bridge, Wording words, Navigator navigator) {}
