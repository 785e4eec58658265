package io.idlemint.i18n;

/// The owner's prices: currency, a MINT's worth, electricity, watts, and the least that mining has to bring.
public enum PricesText implements MessageKey {
    CURRENCY,
    CURRENCY_ALSO,
    CURRENCY_HELP,
    MINT,
    MINT_ALSO,
    MINT_HELP,
    ELECTRICITY,
    ELECTRICITY_ALSO,
    ELECTRICITY_HELP,
    ELECTRICITY_NEEDED,
    BAND,
    BAND_ADD,
    BAND_REMOVE,
    BAND_OVERLAPS,
    BAND_EMPTY,
    TIME_INVALID,
    DAYS_ALL,
    DAYS_WORK,
    DAYS_END,
    WATTS,
    WATTS_ALSO,
    WATTS_HELP,
    WATTS_HELP_MEASURED,
    LEAST,
    LEAST_ALSO,
    LEAST_HELP,
    BETWEEN,
    BETWEEN_OR_EMPTY,
    BRINGS,
    BRINGS_ALSO;

    @Override
    public String id() {
        return MessageKey.id("prices", this);
    }
}
