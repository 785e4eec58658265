package io.idlemint.ui.mine;

import io.idlemint.i18n.MineText;

/// One number with its name, its unit and a line that explains it.
record Stat(MineText name, String number, String unit, String help) {}
