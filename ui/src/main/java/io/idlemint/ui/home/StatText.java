package io.idlemint.ui.home;

/// A number with its unit and the line under it.
record StatText(String number, String unit, String help) {
    static final StatText NOTHING = new StatText("", "", "");
}
