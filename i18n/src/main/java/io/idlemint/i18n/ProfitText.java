package io.idlemint.i18n;

/// What an hour of mining brings, and what that hangs on.
public enum ProfitText implements MessageKey {
    BRINGS,
    UNKNOWN,
    MISSING_SPEED,
    MISSING_CHAIN,
    MISSING_MINT_PRICE,
    MISSING_ELECTRICITY_PRICE,
    MISSING_WATTS,
    EARNED,
    COST,
    SPEED,
    CHAIN,
    WATTS_MEASURED,
    WATTS_RATED,
    WATTS_UNKNOWN,
    MINT_PRICE,
    ELECTRICITY,
    ELECTRICITY_UNTIL,
    LIMIT,
    NO_PROMISE,
    MONEY,
    MONEY_LOST,
    JOIN,
    RANGE,
    RANGE_HOUR,
    RANGE_MINING;

    @Override
    public String id() {
        return MessageKey.id("profit", this);
    }
}
