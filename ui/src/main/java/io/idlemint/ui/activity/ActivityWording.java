package io.idlemint.ui.activity;

import io.idlemint.domain.activity.Activity;
import io.idlemint.i18n.ActivityText;
import io.idlemint.node.governor.Decision.Cause;
import io.idlemint.node.governor.Reason;
import io.idlemint.ui.kit.Icon;
import io.idlemint.ui.wording.GovernorWording;
import io.idlemint.ui.wording.Wording;
import java.util.Arrays;
import java.util.OptionalLong;

/// Entries of the activity log in a person's language.
public final class ActivityWording {
    private final Wording words;

    public ActivityWording(Wording words) {
        this.words = words;
    }

    /// What happened, as a sentence.
    public String sentence(Activity activity) {
        boolean rented = "RENTER".equals(activity.parameters().get("side"));
        return switch (activity.kind()) {
            case STARTED -> words.text(ActivityText.STARTED);
            case STOPPED -> words.text(ActivityText.STOPPED);
            case WALLET_MADE -> words.text(ActivityText.WALLET_MADE);
            case WALLET_UNLOCKED -> words.text(ActivityText.WALLET_UNLOCKED);
            case MINING_STARTED -> words.text(ActivityText.MINING_STARTED);
            case MINING_STOPPED -> words.text(ActivityText.MINING_STOPPED);
            case BLOCK_FOUND -> words.text(ActivityText.BLOCK_FOUND, value(activity, "today"));
            case OFFER_PUBLISHED -> words.text(ActivityText.OFFER_PUBLISHED);
            case OFFER_WITHDRAWN -> words.text(ActivityText.OFFER_WITHDRAWN);
            case LEASE_OPENED -> words.text(ActivityText.LEASE_OPENED, value(activity, "device"));
            case LEASE_READY ->
                words.text(rented ? ActivityText.RENT_READY : ActivityText.PROVIDE_READY, value(activity, "device"));
            case LEASE_ENDED ->
                words.text(
                        rented ? ActivityText.RENT_ENDED : ActivityText.PROVIDE_ENDED,
                        value(activity, "device"),
                        words.amounts().entry(number(activity, "used")));
            case LEASE_SETTLED -> words.text(ActivityText.LEASE_SETTLED);
            case LEASE_REFUSED -> words.text(ActivityText.LEASE_REFUSED);
            case MONEY_SENT -> words.text(ActivityText.MONEY_SENT);
            case MONEY_RECEIVED -> words.text(ActivityText.MONEY_RECEIVED);
            case KEY_NODE_CONNECTED -> words.text(ActivityText.KEY_NODE_CONNECTED, value(activity, "name"));
            case KEY_NODE_LOST -> words.text(ActivityText.KEY_NODE_LOST, value(activity, "name"));
            case GOVERNOR_DECIDED -> decision(activity);
            case PORT_TAKEN -> words.text(ActivityText.PORT_TAKEN, value(activity, "port"));
            case PROBLEM -> words.text(ActivityText.PROBLEM, value(activity, "detail"));
        };
    }

    /// What stands beside the sentence.
    public Icon icon(Activity activity) {
        return switch (activity.kind()) {
            case STARTED, MINING_STARTED -> Icon.START;
            case STOPPED, MINING_STOPPED -> Icon.OFF;
            case WALLET_MADE, WALLET_UNLOCKED -> Icon.WALLET;
            case BLOCK_FOUND -> Icon.BLOCK;
            case OFFER_PUBLISHED, OFFER_WITHDRAWN -> Icon.SHARE;
            case LEASE_OPENED, LEASE_READY -> Icon.LEASES;
            case LEASE_ENDED, LEASE_SETTLED -> Icon.OK;
            case LEASE_REFUSED, PORT_TAKEN, PROBLEM -> Icon.PROBLEM;
            case MONEY_SENT -> Icon.SEND;
            case MONEY_RECEIVED -> Icon.RECEIVE;
            case KEY_NODE_CONNECTED -> Icon.CHECK;
            case KEY_NODE_LOST -> Icon.OFFLINE;
            case GOVERNOR_DECIDED -> "OFF".equals(value(activity, "level")) ? Icon.PAUSE : Icon.SLIDERS;
        };
    }

    /// Whether it is worth a line of its own beside the governor's many decisions.
    public static boolean isNews(Activity entry) {
        return entry.kind() != Activity.Kind.GOVERNOR_DECIDED;
    }

    private String decision(Activity activity) {
        String reason = value(activity, "reason");
        return Arrays.stream(Reason.values())
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .map(one -> new GovernorWording(words)
                        .why(
                                one,
                                new Cause(
                                        measure(activity, "measured"),
                                        measure(activity, "limit"),
                                        value(activity, "detail"))))
                .orElse(reason);
    }

    private static OptionalLong measure(Activity activity, String name) {
        return activity.parameters().containsKey(name) ? OptionalLong.of(number(activity, name)) : OptionalLong.empty();
    }

    private static String value(Activity activity, String name) {
        return activity.parameters().getOrDefault(name, "");
    }

    /// What an older version may have written otherwise counts as zero.
    private static long number(Activity activity, String name) {
        String text = value(activity, name);
        return text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
