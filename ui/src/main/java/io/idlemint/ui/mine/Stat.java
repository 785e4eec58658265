package io.idlemint.ui.mine;

/// One number with its unit and a line that explains it.
record Stat(String number, String unit, String help) {
    static final Stat NOTHING = new Stat("", "", "");
}
