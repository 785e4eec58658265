package io.idlemint.signing;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.message.TypedField;
import io.idlemint.domain.message.TypedMessage;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.web3j.crypto.ECDSASignature;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/// EIP-712 digests of our flat messages and the recovery of who signed them. Stateless: safe for use by any thread.
public final class Eip712 implements SignatureCheck {
    private static final int WORD = 32;
    private static final byte[] PREFIX = {0x19, 0x01};
    private static final byte[] DOMAIN_TYPE =
            hash("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    private static final byte[] NAME = hash(LedgerDomain.NAME);
    private static final byte[] VERSION = hash(LedgerDomain.VERSION);
    private static final BigInteger ORDER = Sign.CURVE_PARAMS.getN();
    private static final BigInteger HALF_ORDER = ORDER.shiftRight(1);

    @Override
    public Bytes32 digest(LedgerDomain domain, TypedMessage message) {
        return Bytes32.of(digestBytes(domain, message));
    }

    @Override
    public Optional<Account> signer(LedgerDomain domain, TypedMessage message, Signature signature) {
        return recover(digestBytes(domain, message), signature);
    }

    static byte[] digestBytes(LedgerDomain domain, TypedMessage message) {
        return Keccak256.bytes(PREFIX, separator(domain), structHash(message));
    }

    static Optional<Account> recover(byte[] digest, Signature signature) {
        byte[] bytes = signature.toArray();
        BigInteger r = new BigInteger(1, Arrays.copyOfRange(bytes, 0, WORD));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(bytes, WORD, 2 * WORD));
        if (r.signum() == 0 || r.compareTo(ORDER) >= 0 || s.signum() == 0 || s.compareTo(HALF_ORDER) > 0) {
            return Optional.empty();
        }
        return publicKey(bytes[2 * WORD] - 27, r, s, digest).map(Eip712::address);
    }

    static Account address(BigInteger publicKey) {
        byte[] hash = Keccak256.bytes(Numeric.toBytesPadded(publicKey, 2 * WORD));
        return Account.of(Arrays.copyOfRange(hash, 12, WORD));
    }

    private static Optional<BigInteger> publicKey(int parity, BigInteger r, BigInteger s, byte[] digest) {
        try {
            // Zero stands for the point at infinity: anybody can make a signature that "recovers" to it.
            return Optional.ofNullable(Sign.recoverFromSignature(parity, new ECDSASignature(r, s), digest))
                    .filter(key -> key.signum() != 0);
        } catch (IllegalArgumentException noPointHasThisX) {
            return Optional.empty();
        }
    }

    private static byte[] separator(LedgerDomain domain) {
        return Keccak256.bytes(
                DOMAIN_TYPE,
                NAME,
                VERSION,
                word(domain.chainId()),
                word(domain.verifyingContract().toArray()));
    }

    private static byte[] structHash(TypedMessage message) {
        List<TypedField> fields = message.fields();
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        words.writeBytes(hash(type(message.primaryType(), fields)));
        for (TypedField field : fields) {
            words.writeBytes(encoded(field));
        }
        return Keccak256.bytes(words.toByteArray());
    }

    private static String type(String name, List<TypedField> fields) {
        return fields.stream()
                .map(field -> field.type() + " " + field.name())
                .collect(Collectors.joining(",", name + "(", ")"));
    }

    private static byte[] encoded(TypedField field) {
        return switch (field) {
            case TypedField.AddressField address -> word(address.value().toArray());
            case TypedField.Bytes32Field bytes -> bytes.value().toArray();
            case TypedField.UintField number -> word(number.value());
            case TypedField.TextField text -> hash(text.value());
        };
    }

    private static byte[] word(long value) {
        return ByteBuffer.allocate(WORD).putLong(WORD - Long.BYTES, value).array();
    }

    private static byte[] word(byte[] bytes) {
        byte[] word = new byte[WORD];
        System.arraycopy(bytes, 0, word, WORD - bytes.length, bytes.length);
        return word;
    }

    private static byte[] hash(String text) {
        return Keccak256.bytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
