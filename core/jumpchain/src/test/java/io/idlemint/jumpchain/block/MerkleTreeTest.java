package io.idlemint.jumpchain.block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MerkleTreeTest {
    /// The four transactions and the root of Bitcoin's block 100,000 (hashes as people see them).
    @Test
    void rootIsThatOfABitcoinBlock() {
        List<Bytes32> transactions = List.of(
                shown("8c14f0db3df150123e6f3dbbf30f8b955a8249b62ac1d1ff16284aefa3d06d87"),
                shown("fff2525b8931402dd09222c50775608f75787bd2b87e56995a7bdd30f79702c4"),
                shown("6359f0868171b1d194cbee1af2f16ea598ae8fad666d9b012c8ed2b79a236ec4"),
                shown("e9a66845e05d5abc0ad04ec80f774a7e585c6e8db975962d069a522137b80c1d"));

        assertEquals(
                shown("f3e94742aca4b5ef85488dc37c06c3282295ffec960994b2c0d5ac2a25a95766"),
                MerkleTree.root(transactions));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 13, 31, 32, 33})
    void everyLeafCanBeProvedAndNothingElse(int size) {
        List<Bytes32> leaves = leaves(size);
        Bytes32 root = MerkleTree.root(leaves);
        for (int i = 0; i < size; i++) {
            MerklePath path = MerkleTree.path(leaves, i);
            assertTrue(path.proves(leaves.get(i), root));
            assertFalse(path.proves(Bytes32.sha256("another"), root));
            for (int j = 0; j < path.siblings().size(); j++) {
                List<Bytes32> changed = new ArrayList<>(path.siblings());
                changed.set(j, Bytes32.sha256("wrong"));
                assertFalse(new MerklePath(i, changed).proves(leaves.get(i), root));
            }
        }
    }

    @Test
    void oddRowsHaveTheKnownAmbiguity() {
        List<Bytes32> three = leaves(3);
        List<Bytes32> repeated = List.of(three.get(0), three.get(1), three.get(2), three.get(2));

        assertEquals(MerkleTree.root(three), MerkleTree.root(repeated));
    }

    @Test
    void limitsAreNamed() {
        assertThrows(IllegalArgumentException.class, () -> MerkleTree.root(List.of()));
        assertThrows(IllegalArgumentException.class, () -> MerkleTree.path(leaves(3), 3));
        assertThrows(IllegalArgumentException.class, () -> new MerklePath(2, leaves(1)));
        assertThrows(IllegalArgumentException.class, () -> new MerklePath(0, leaves(18)));
    }

    private static List<Bytes32> leaves(int size) {
        List<Bytes32> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(Bytes32.sha256("leaf " + i));
        }
        return leaves;
    }

    private static Bytes32 shown(String reversedHex) {
        byte[] bytes = HexFormat.of().parseHex(reversedHex);
        byte[] reversed = new byte[32];
        for (int i = 0; i < 32; i++) {
            reversed[i] = bytes[31 - i];
        }
        return Bytes32.of(reversed);
    }
}
