package io.idlemint.i18n;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The name of a text. Every constant of every permitted enum has a sentence in each bundle; a test holds that.
public sealed interface MessageKey
        permits ActivityText,
                CommonText,
                EarningsText,
                FlawText,
                FormatText,
                GovernorText,
                HomeText,
                KeysText,
                LeasesText,
                MarketText,
                MineText,
                NetworkText,
                OutputText,
                PoolsText,
                PricesText,
                ProfitText,
                ReadinessText,
                ReasonText,
                RefusalText,
                ShareText,
                SetbackText,
                SettingsText,
                ShellText,
                StartText,
                TemplateText,
                TroubleText,
                UpdateText,
                VersionsText,
                WalletText,
                WelcomeText,
                WhyText {
    /// The key in the bundles: the group, a point, the constant's name in lower case.
    String id();

    /// Every key that exists.
    static List<MessageKey> all() {
        return Stream.<MessageKey[]>of(
                        ActivityText.values(),
                        CommonText.values(),
                        EarningsText.values(),
                        FlawText.values(),
                        FormatText.values(),
                        GovernorText.values(),
                        HomeText.values(),
                        KeysText.values(),
                        LeasesText.values(),
                        MarketText.values(),
                        MineText.values(),
                        NetworkText.values(),
                        OutputText.values(),
                        PoolsText.values(),
                        PricesText.values(),
                        ProfitText.values(),
                        ReadinessText.values(),
                        ReasonText.values(),
                        RefusalText.values(),
                        ShareText.values(),
                        SetbackText.values(),
                        SettingsText.values(),
                        ShellText.values(),
                        StartText.values(),
                        TemplateText.values(),
                        TroubleText.values(),
                        UpdateText.values(),
                        VersionsText.values(),
                        WalletText.values(),
                        WelcomeText.values(),
                        WhyText.values())
                .flatMap(Stream::of)
                .toList();
    }

    /// How an id is made of a group and a constant.
    static String id(String group, Enum<?> constant) {
        return group + "." + constant.name().toLowerCase(Locale.ROOT);
    }
}
