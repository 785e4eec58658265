package io.idlemint.ui.fake;

import java.util.regex.Pattern;

/// What is in the samples in no language: names, addresses, and what other programs wrote; days are Java's.
public final class SampleNames {
    public static final Pattern ALL = Pattern.compile(String.join(
            "|",
            "RTX 4070 Laptop",
            "Core i\\S+",
            "EPYC \\d+",
            "Ryzen [579] \\w+",
            "Xeon E\\S+ v4",
            "Luffa|Keccak|SIMD|SHAvite-3|Skein-512|BLAKE-512|Blue Midnight Wish",
            "stratum\\S+",
            "lab-\\d+",
            "[/\\\\]home\\S*",
            "[0-9a-f]{64}",
            "0ad, .*",
            "Java 25.*",
            "EUR|NET-104|bash|[Ii]dlemint",
            "Ctrl\\+\\S+",
            "sudo apt install .*",
            "(?s)OpenCL shows no device.*",
            "(?s)The program bwrap was not found.*",
            "(?s)rendering .*",
            "\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b",
            String.join("|", FakeWallet.WORDS)));

    private SampleNames() {}
}
