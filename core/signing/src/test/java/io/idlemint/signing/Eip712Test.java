package io.idlemint.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.message.TypedField;
import io.idlemint.domain.message.TypedMessage;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.security.SignatureException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.web3j.crypto.StructuredDataEncoder;
import org.web3j.utils.Numeric;

final class Eip712Test {
    private static final BigInteger ORDER = Sign.CURVE_PARAMS.getN();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Eip712 eip712 = new Eip712();
    private final Secp256k1Signer signer = Secp256k1Signer.create(new SecureRandom());
    private final LedgerDomain lab = LedgerDomain.lab(Account.parse("0x" + "ab".repeat(20)));

    @Test
    void everyMessageHasTheDigestOfWeb3jsOwnEncoderAndASignerThatWeb3jRecovers() throws Exception {
        Set<String> seen = new TreeSet<>();
        for (long seed = 1; seed <= 20; seed++) {
            SampleMessages samples = new SampleMessages(seed);
            LedgerDomain domain = samples.domain();
            for (TypedMessage message : samples.all()) {
                seen.add(message.primaryType());
                String what = message.primaryType() + ", seed " + seed;
                byte[] theirs = new StructuredDataEncoder(json(domain, message)).hashStructuredData();
                assertEquals(Bytes32.of(theirs), eip712.digest(domain, message), what);
                Signed<TypedMessage> signed = signer.sign(domain, message);
                assertEquals(signer.account(), recoveredByWeb3j(theirs, signed.signature()), what);
                assertTrue(eip712.signedBy(signer.account(), domain, signed), what);
            }
        }
        assertEquals(
                Set.of(
                        "Terms",
                        "Open",
                        "TopUp",
                        "Voucher",
                        "Receipt",
                        "StartClose",
                        "Release",
                        "Transfer",
                        "NodeIdentity",
                        "Offer"),
                seen);
    }

    @Test
    void signaturesOfWeb3jsOwnSigningAreOurs() throws IOException {
        var key = ECKeyPair.create(signer.secret());
        Sign.SignatureData data = Sign.signTypedData(json(lab, SampleMessages.voucher()), key);
        byte[] bytes = ByteBuffer.allocate(65)
                .put(data.getR())
                .put(data.getS())
                .put(data.getV())
                .array();
        assertEquals(
                signer.sign(lab, SampleMessages.voucher()).signature(),
                Signature.of(bytes),
                "RFC 6979 leaves no choice");
    }

    @Test
    void anotherLedgerOrContractIsAnotherSigner() {
        Signed<?> signed = signer.sign(lab, SampleMessages.voucher());
        assertFalse(eip712.signedBy(signer.account(), new LedgerDomain(1, lab.verifyingContract()), signed));
        assertFalse(eip712.signedBy(signer.account(), LedgerDomain.lab(signer.account()), signed));
    }

    @Test
    void everyFieldIsPartOfTheDigest() {
        for (TypedMessage message : new SampleMessages(7).all()) {
            Bytes32 digest = eip712.digest(lab, message);
            for (int i = 0; i < message.fields().size(); i++) {
                assertNotEquals(digest, eip712.digest(lab, new Changed(message, i)), message.primaryType() + " " + i);
            }
        }
    }

    @Test
    void aSignatureWithSInTheUpperHalfIsRefused() {
        byte[] bytes = signer.sign(lab, SampleMessages.voucher()).signature().toArray();
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(bytes, 32, 64));
        assertTrue(s.compareTo(ORDER.shiftRight(1)) <= 0, "our own are in the lower half");
        Signature twin = signature(new BigInteger(1, Arrays.copyOf(bytes, 32)), ORDER.subtract(s), 55 - bytes[64]);
        assertEquals(Optional.empty(), eip712.signer(lab, SampleMessages.voucher(), twin));
    }

    @Test
    void signaturesThatAreNoPointsAreRefused() {
        BigInteger one = BigInteger.ONE;
        BigInteger all = BigInteger.TWO.pow(256).subtract(one);
        // x = 5 lies on no point of secp256k1.
        for (BigInteger r : new BigInteger[] {BigInteger.ZERO, ORDER, ORDER.add(one), all, BigInteger.valueOf(5)}) {
            for (int v = 27; v <= 28; v++) {
                assertEquals(Optional.empty(), eip712.signer(lab, SampleMessages.voucher(), signature(r, one, v)));
            }
        }
        for (BigInteger s : new BigInteger[] {BigInteger.ZERO, ORDER, ORDER.subtract(one), all}) {
            assertEquals(Optional.empty(), eip712.signer(lab, SampleMessages.voucher(), signature(one, s, 27)));
        }
    }

    @Test
    void aSignatureThatRecoversToThePointAtInfinityHasNoSigner() {
        BigInteger digest =
                new BigInteger(1, eip712.digest(lab, SampleMessages.voucher()).toArray());
        int refused = 0;
        for (long k = 2; k < 12; k++) {
            ECPoint point =
                    Sign.CURVE_PARAMS.getG().multiply(BigInteger.valueOf(k)).normalize();
            BigInteger r = point.getAffineXCoord().toBigInteger();
            BigInteger s =
                    digest.multiply(BigInteger.valueOf(k).modInverse(ORDER)).mod(ORDER);
            boolean odd = point.getAffineYCoord().toBigInteger().testBit(0);
            if (s.compareTo(ORDER.shiftRight(1)) > 0) {
                s = ORDER.subtract(s);
                odd = !odd;
            }
            Signature forged = signature(r, s, odd ? 28 : 27);
            assertEquals(Optional.empty(), eip712.signer(lab, SampleMessages.voucher(), forged), "k " + k);
            refused++;
        }
        assertEquals(10, refused);
    }

    @Test
    void aChangedBitOfTheSignatureNeverGivesTheSigner() {
        Signed<?> signed = signer.sign(lab, SampleMessages.voucher());
        byte[] bytes = signed.signature().toArray();
        for (int bit = 0; bit < 64 * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Optional<Account> found = eip712.signer(lab, signed.message(), Signature.of(flipped));
            assertFalse(found.filter(signer.account()::equals).isPresent(), "bit " + bit);
        }
    }

    private static Signature signature(BigInteger r, BigInteger s, int v) {
        return Signature.of(ByteBuffer.allocate(65)
                .put(Numeric.toBytesPadded(r, 32))
                .put(Numeric.toBytesPadded(s, 32))
                .put((byte) v)
                .array());
    }

    private static Account recoveredByWeb3j(byte[] digest, Signature signature) throws SignatureException {
        byte[] bytes = signature.toArray();
        var data =
                new Sign.SignatureData(bytes[64], Arrays.copyOfRange(bytes, 0, 32), Arrays.copyOfRange(bytes, 32, 64));
        return Account.parse("0x" + Keys.getAddress(Sign.signedMessageHashToKey(digest, data)));
    }

    private static String json(LedgerDomain domain, TypedMessage message) {
        ObjectNode root = JSON.createObjectNode().put("primaryType", message.primaryType());
        ArrayNode domainType = root.putObject("types").putArray("EIP712Domain");
        domainType.addObject().put("name", "name").put("type", "string");
        domainType.addObject().put("name", "version").put("type", "string");
        domainType.addObject().put("name", "chainId").put("type", "uint256");
        domainType.addObject().put("name", "verifyingContract").put("type", "address");
        ArrayNode type = root.withObject("/types").putArray(message.primaryType());
        ObjectNode values = root.putObject("message");
        for (TypedField field : message.fields()) {
            type.addObject().put("name", field.name()).put("type", field.type());
            values.put(
                    field.name(),
                    switch (field) {
                        case TypedField.AddressField address -> address.value().hex();
                        case TypedField.Bytes32Field bytes ->
                            "0x" + bytes.value().hex();
                        case TypedField.UintField number -> Long.toString(number.value());
                        case TypedField.TextField text -> text.value();
                    });
        }
        root.putObject("domain")
                .put("name", "Idlemint")
                .put("version", "1")
                .put("chainId", Long.toString(domain.chainId()))
                .put("verifyingContract", domain.verifyingContract().hex());
        return root.toString();
    }

    /// A message with one field's value changed.
    private record Changed(TypedMessage message, int index) implements TypedMessage {
        @Override
        public String primaryType() {
            return message.primaryType();
        }

        @Override
        public List<TypedField> fields() {
            var fields = new ArrayList<>(message.fields());
            fields.set(
                    index,
                    switch (fields.get(index)) {
                        case TypedField.AddressField(String name, Account value) ->
                            TypedField.of(name, value.isZero() ? Account.parse("0x" + "01".repeat(20)) : Account.ZERO);
                        case TypedField.Bytes32Field(String name, Bytes32 value) ->
                            TypedField.of(name, Bytes32.sha256(value.toArray()));
                        case TypedField.UintField(String name, long value) -> TypedField.of(name, value ^ 1);
                        case TypedField.TextField(String name, String value) -> TypedField.of(name, value + "!");
                    });
            return fields;
        }
    }
}
