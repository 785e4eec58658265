package io.idlemint.miner.jumphash;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Haval256;
import io.idlemint.miner.jumphash.digest.Panama;
import io.idlemint.miner.jumphash.digest.Sha256Digest;
import io.idlemint.miner.jumphash.digest.Sha512;
import io.idlemint.miner.jumphash.digest.Tiger;
import io.idlemint.miner.jumphash.digest.Whirlpool;
import io.idlemint.miner.jumphash.digest.candidate.Blake256;
import io.idlemint.miner.jumphash.digest.candidate.Blake512;
import io.idlemint.miner.jumphash.digest.candidate.Bmw512;
import io.idlemint.miner.jumphash.digest.candidate.CubeHash512;
import io.idlemint.miner.jumphash.digest.candidate.Echo512;
import io.idlemint.miner.jumphash.digest.candidate.Fugue512;
import io.idlemint.miner.jumphash.digest.candidate.Groestl512;
import io.idlemint.miner.jumphash.digest.candidate.Hamsi512;
import io.idlemint.miner.jumphash.digest.candidate.Jh512;
import io.idlemint.miner.jumphash.digest.candidate.Keccak512;
import io.idlemint.miner.jumphash.digest.candidate.Luffa512;
import io.idlemint.miner.jumphash.digest.candidate.Shabal512;
import io.idlemint.miner.jumphash.digest.candidate.Shavite512;
import io.idlemint.miner.jumphash.digest.candidate.Simd512;
import io.idlemint.miner.jumphash.digest.candidate.Skein512;
import java.util.List;
import java.util.Locale;

/// Every standard hash function here, by the name that test vectors use.
public enum StandardHash {
    BLAKE512,
    BMW512,
    GROESTL512,
    JH512,
    KECCAK512,
    SKEIN512,
    LUFFA512,
    CUBEHASH512,
    SHAVITE512,
    SIMD512,
    ECHO512,
    HAMSI512,
    FUGUE512,
    SHABAL512,
    WHIRLPOOL,
    SHA512,
    SHA256,
    BLAKE256,
    SKEIN512_256,
    HAVAL256_5,
    PANAMA,
    TIGER,
    TIGER_KECCAK512,
    TIGER_LUFFA512,
    TIGER_SHA512;

    /// What the hexadecimal digits 0..f stand for in x16r and x16s.
    static final List<StandardHash> X16 = List.of(values()).subList(0, 16);

    /// What the numbers 0..12 stand for in headers of version 4 and below.
    static final List<StandardHash> H13 = List.of(
            BLAKE512,
            BMW512,
            GROESTL512,
            SKEIN512,
            JH512,
            KECCAK512,
            LUFFA512,
            CUBEHASH512,
            SHAVITE512,
            SIMD512,
            ECHO512,
            HAMSI512,
            FUGUE512);

    /// A new instance with its own scratch memory.
    public Digest create() {
        return switch (this) {
            case BLAKE512 -> new Blake512();
            case BMW512 -> new Bmw512();
            case GROESTL512 -> new Groestl512();
            case JH512 -> new Jh512();
            case KECCAK512 -> new Keccak512();
            case SKEIN512 -> Skein512.with512Bits();
            case LUFFA512 -> new Luffa512();
            case CUBEHASH512 -> new CubeHash512();
            case SHAVITE512 -> new Shavite512();
            case SIMD512 -> new Simd512();
            case ECHO512 -> new Echo512();
            case HAMSI512 -> new Hamsi512();
            case FUGUE512 -> new Fugue512();
            case SHABAL512 -> new Shabal512();
            case WHIRLPOOL -> new Whirlpool();
            case SHA512 -> new Sha512();
            case SHA256 -> new Sha256Digest();
            case BLAKE256 -> new Blake256();
            case SKEIN512_256 -> Skein512.with256Bits();
            case HAVAL256_5 -> new Haval256();
            case PANAMA -> new Panama();
            case TIGER -> new Tiger();
            case TIGER_KECCAK512 -> new AfterTiger(new Keccak512());
            case TIGER_LUFFA512 -> new AfterTiger(new Luffa512());
            case TIGER_SHA512 -> new AfterTiger(new Sha512());
        };
    }

    /// The name in lower case, as in test vectors.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
