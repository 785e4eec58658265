package io.idlemint.ui.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BriefNameTest {
    @ParameterizedTest
    @CsvSource({
        "Intel(R) Xeon(R) Processor, Intel Xeon",
        "Intel(R) Core(TM) i7-12700 CPU @ 2.10GHz, Intel Core i7-12700",
        "AMD Ryzen 7 7840HS w/ Radeon 780M Graphics, AMD Ryzen 7 7840HS",
        "AMD EPYC 9354 32-Core Processor, AMD EPYC 9354",
        "AMD Ryzen 5 3600 6-Core Processor, AMD Ryzen 5 3600",
        "NVIDIA GeForce RTX 4070 Laptop GPU, NVIDIA GeForce RTX 4070 Laptop GPU",
        "EPYC 9354, EPYC 9354",
        "Processor, Processor"
    })
    void whatAllOfAKindHaveIsLeftOut(String name, String brief) {
        assertEquals(brief, BriefName.of(name));
    }
}
