package io.idlemint.miner.jumphash.variant;

import io.idlemint.miner.jumphash.digest.Sha512;
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

/// The 19 algorithms that a JumpHash header can jump to, with the byte orders in which MassGrid feeds and reads
/// each of them.
public enum JumpAlgorithm {
    BLAKE("blake"),
    BMW("bmw"),
    GROESTL("groestl"),
    SKEIN("skein"),
    JH("jh"),
    KECCAK("keccak"),
    LUFFA("luffa"),
    CUBEHASH("cubehash"),
    SHAVITE("shavite"),
    SIMD("simd"),
    ECHO("echo"),
    HAMSI("hamsi"),
    FUGUE("fugue"),
    SHABAL("shabal"),
    SHA2BIG("sha2big"),
    HAVAL("haval"),
    PANAMA("panama"),
    BLAKE256("blake256"),
    SKEIN256("skein256");

    private final String label;

    JumpAlgorithm(String label) {
        this.label = label;
    }

    /// The name that MassGrid's documents use, in lower case.
    public String label() {
        return label;
    }

    /// A new instance with its own scratch memory.
    public Variant create() {
        return switch (this) {
            case BLAKE -> new BlakeVariant();
            case BMW -> new SwappedVariant(8, new Bmw512(), 8);
            case GROESTL -> new SwappedVariant(8, new Groestl512(), 8);
            case SKEIN -> new SwappedVariant(8, Skein512.with512Bits(), 8);
            case JH -> new SwappedVariant(8, new Jh512(), 8);
            case KECCAK -> new SwappedVariant(8, new Keccak512(), 8);
            case LUFFA -> new SwappedVariant(8, new Luffa512(), 8);
            case CUBEHASH -> new SwappedVariant(8, new CubeHash512(), 1);
            case SHAVITE -> new SwappedVariant(1, new Shavite512(), 1);
            case SIMD -> new SwappedVariant(1, new Simd512(), 1);
            case ECHO -> new SwappedVariant(1, new Echo512(), 1);
            case HAMSI -> new SwappedVariant(1, new Hamsi512(), 4);
            case FUGUE -> new SwappedVariant(4, new Fugue512(), 1);
            case SHABAL -> new SwappedVariant(1, new Shabal512(), 1);
            case SHA2BIG -> new SwappedVariant(1, new Sha512(), 1);
            case HAVAL -> new HavalVariant();
            case PANAMA -> new PanamaVariant();
            case BLAKE256 -> new Blake256Variant();
            case SKEIN256 -> new Skein256Variant();
        };
    }
}
