package io.idlemint.i18n;

/// Units and how they are joined; the spaces are no-break spaces.
public enum FormatText implements MessageKey {
    LESS_THAN,
    FIAT,
    SECONDS,
    MINUTES,
    HOURS,
    DAYS,
    PAIR,
    MILLISECONDS,
    PERCENT,
    HASHES,
    KILOHASHES,
    MEGAHASHES,
    GIGAHASHES,
    TERAHASHES,
    SOME_HASHES,
    SOME_KILOHASHES,
    SOME_MEGAHASHES,
    SOME_GIGAHASHES,
    SOME_TERAHASHES,
    BYTES,
    KILOBYTES,
    MEGABYTES,
    GIGABYTES,
    TERABYTES,
    KIBIBYTES,
    MEBIBYTES,
    GIBIBYTES,
    TEBIBYTES,
    CELSIUS,
    FAHRENHEIT,
    AS_OF,
    DAY_AND_TIME;

    @Override
    public String id() {
        return MessageKey.id("format", this);
    }
}
