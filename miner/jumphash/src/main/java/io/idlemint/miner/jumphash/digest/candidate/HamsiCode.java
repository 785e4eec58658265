package io.idlemint.miner.jumphash.digest.candidate;

/// The linear code of Hamsi-512's message expansion, [256, 32] over the field of four elements, as one table
/// for each message byte.
public final class HamsiCode {
    /// Words of an expanded message block.
    public static final int WORDS = 16;

    // Hamsi specification, appendix: the generator matrix in the order of the words that it is added to. One
    // row of 16 words (two lines here) for each of the 32 two-bit symbols of a message block; the row of the
    // symbol's upper bit follows by multiplication.
    private static final String GENERATOR = """
            ef0b02703afd00005dae0000694900009b0f3c064405b5f966140a51924f5d0a
            c96b0030e72500002f840000264f000008695bf96dfcf137509f69849e69af68
            145a3c00b9e9000061270000f1610000ce613d6cb0493d7847a96720e18e24c5
            23671400c8b90000f4c70000fb75000073cd2465f8a6a54902c40a3fdc24e61f
            54285c00eaed0000c5d60000a1c50000b3a2677094a5c4e16bb0419d551b3782
            9cbb1800b0d3000092510000ed930000593a4345e114d5f4430633da78cace29
            29449c0064e70000f24b0000c2f300000ede4e8f56c23745f3e042598d0d9ec4
            466d0c0008620000dd5d0000badd00006a927942441f2b93218ace6fbf2c0be2
            f68000053443c000240700008f3d000021373bfb0ab8d5aecdc58b19d795ba31
            a67f00017137800019fc000096db00003a8b6dfdebcaaef32c6d478fac8e6c88
            f7750009cf3cc000c3d6000004920000029519a9f8e836ba7a87f14e9e16981a
            d46a00008dc8c000a5af00004a290000fc4e427ac9b4866c98369604f746c320
            774400f0f15a0000f5b200003414000089377e8c5a8bec250bc3cd1ecf3775cb
            f46c00509618000014a50000031f000042947eb866bf7e199ca470d28a341574
            e88701709d72000012db0000d4220000f2886b27a921e5434ef8b518618813b1
            b43700600c4c000056c200005cae000094541f3f3b3ef8251b365f3df3d45758
            0c72000049e50f00427900005cea000033aa301a1582251495a34b7bb44b0090
            fe220000a758050025d10000f7600000893178da1fd4f8604ed0a315a123ff9f
            45180000a5b51700f96a00003b4800001ecc142c231395d616bca6b0df33f4df
            b83d000016710600379a0000f5b10000228161acae48f14566241616c5c1eb3e
            75a40000c28b270094a4000090f50000fb7857e049ce0bae1767c483aedf667e
            d16600001bbc03009eec0000f694000003024527cf70fcf2b4431b17857f3c2b
            75c900030e10c000d1200000baea00008bc42f3e8758b757bb28761d00b72e2b
            eecf00016f564000f33e0000a79e0000bdb57219b711ebc54a3b40bafeabf254
            867900003f390002e19ae000985600009565670e4e88c8ead3dd4944161ddab9
            30b70000e5d00000f4f4600042c4000063b83d6a78ba946021afa1eab0a51834
            1419000023ca003c50df000044b600001b6c67b03cf3ac7561e610b0dbcadb80
            e34300003a4e0014f2c60000aa4e0000db1e42a6256bbe15123db1563a4e99d7
            545000000671005c25ae00006a1e00002ea54edf664e8512bfba18c37e715d17
            bc8d0000fc3b001819830000d10b0000ae1878c442a698560012da372c3b504e
            69510000d4e1009cc3230000ac2f0000e4950baecea415dc87ec287cbce1a3ce
            c6730000af8d000ca4c10000218d0000231115877913512f1d28ac88378dd173
            cc140000a56300005ab907803b5000004bd013ff879b3418694348c1ca5a87fe
            819e0000ec5700006632028095f300005da9280248f43cbce65aa22d8e67b7fa
            7823000012fc0000a93a0b8090a50000713e28797ee98924f08ca062636f8bab
            02af0000b7280000ba1c030056980000ba8d45d38048c667a95c149af4f6ea7b
            ac4800001ba6000045fb1380034300005a85316a1fb250b6fe72c7fe91e478f6
            1e4e0000decf00006df8018077240000ec47079ef4a0694ecda3181298aa496e
            aec300009c4f000179d1e0002c15000045cc75b36650b736ab92f78fa312567b
            db2500000929000049aac00081e10000cafe6b594279343143566b76e86cba2e
            58430000807e000078330001c66b3800e7375cdc79ad3fddac73fe6f3a4479b1
            1d5a00002b720000488d0000af61180025cb2ec5c879bfd081a204291e7536a6
            a53b0000142600004e30001e7cae00008f9e0dd578dfaa3df73168d80b1b4946
            07ed0000b25000008774000a970d0000437223ae48c76ea4f47862229075b1ce
            889800001f9400007fcf002efb4e0000f158079a61ae9167a895706ce6107494
            0bc20000db6300007e88000c1586000091fd48f37581bb43f460449ed8b61463
            52500000295400006a61004ef0ff00009a317eec452341cecf568fe55303130f
            538d0000a9fc00009ef7000656ff00000ae4004e92c5cdf9a94440187f975691
            e62800004c4b0000a8550000d3d002e0d86130b898a7b0da289506b4d75a4897
            f0c500005923000045820000e18d00c03b6d0631c2ed5699cbe0fe1c56a7b19f
            b431000077330000b15d00007fd004e078a26138d116c35dd256d4894e6f74de
            e3060000bdc1000087130000bff200602eba0a1a8db5375173c5ab065bd61539
            02f20000a2810000873f0000e36c78001e1d74ef073d2bd6c4c232377f32259e
            badd000013ad0000b7e70000f7282800df45144d361ac33aea5a8d142a2c18f0
            1e6c0000c44200008a2e0000bcb6b8002c4413b68bfdd3da6a0c1bc8b99dc2eb
            925600001eda0000ea510000e8b13000a93556a5ebfb6199b15c225433c5244f
            033d000008b30000f33a00003ac2000751298a506b6e661f0ea5cfe3e6da7ffe
            a8da000096be00005c1d000007da00027d6695831f98708abb668808da878000
            01930000e7820000edfb0000cf0c000b8dd08d58bca3b42e063661e1536f9e7b
            92280000dc85000057fa000056dc0003bae923165aefa30c90cef7527b1675d7
            5fa800005603000043ae000064f30013257e86bf1311944e541e95bf8ea4db69
            004400007f480000da7c00002a2300013badc9cca9b69c87030a9e60be0a679e
            ee930000d607000092c100002b9801e09451287c3b6cfb5745312374201f6a64
            7b28000057420000a9e50000634300a09edb442f6d9995bb27f83b03c7ff60f0
            """;

    private HamsiCode() {}

    /// Entry `(256 * i + x) * 16 + j` is word `j` of the contribution of the value `x` in byte `i` of the
    /// block.
    public static int[] tables() {
        int[][] bits = bitRows();
        int[] tables = new int[8 * 256 * WORDS];
        for (int i = 0; i < 8; i++) {
            for (int x = 1; x < 256; x++) {
                int bit = Integer.numberOfTrailingZeros(x);
                int to = (256 * i + x) * WORDS;
                int rest = (256 * i + (x & (x - 1))) * WORDS;
                for (int j = 0; j < WORDS; j++) {
                    tables[to + j] = tables[rest + j] ^ bits[8 * i + bit][j];
                }
            }
        }
        return tables;
    }

    private static int[][] bitRows() {
        String digits = GENERATOR.replace("\n", "");
        int[][] bits = new int[64][WORDS];
        for (int symbol = 0; symbol < 32; symbol++) {
            int[] low = bits[2 * symbol];
            int[] high = bits[2 * symbol + 1];
            for (int j = 0; j < WORDS; j++) {
                int at = 8 * (WORDS * symbol + j);
                low[j] = Integer.parseUnsignedInt(digits, at, at + 8, 16);
            }
            for (int j = 0; j < 8; j++) {
                high[j] = low[j + 8];
                high[j + 8] = low[j] ^ low[j + 8];
            }
        }
        return bits;
    }
}
