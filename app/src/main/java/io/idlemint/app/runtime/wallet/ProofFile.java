package io.idlemint.app.runtime.wallet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Receipt;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.node.lease.LeaseProof;
import io.idlemint.signing.Eip712;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The signed messages of a lease as a JSON document: each with its ABI-encoded bytes and its signature, both in
/// hexadecimal digits, for the ledger that it names.
public final class ProofFile {
    private static final String FORMAT = "idlemint lease proof 1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HexFormat HEX = HexFormat.of();

    private ProofFile() {}

    public static String write(LeaseProof proof) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put(
                "lease",
                new Eip712().digest(proof.domain(), proof.terms().message()).hex());
        root.putObject("ledger")
                .put("chainId", proof.domain().chainId())
                .put("verifyingContract", proof.domain().verifyingContract().hex());
        root.set("identity", node(proof.identity()));
        root.set("terms", node(proof.terms()));
        root.set("open", node(proof.open()));
        proof.voucher().ifPresent(voucher -> root.set("voucher", node(voucher)));
        var receipts = root.putArray("receipts");
        proof.receipts().forEach(receipt -> receipts.add(node(receipt)));
        return root.toPrettyString() + "\n";
    }

    /// Reads what [#write] wrote and checks every signature.
    ///
    /// @throws IllegalArgumentException naming what is wrong, if it is no such document
    public static List<LeaseProof.Line> check(String text) {
        return read(text).check(new Eip712());
    }

    /// Reads what [#write] wrote. Nothing is checked: that is what [LeaseProof#check] is for.
    ///
    /// @throws IllegalArgumentException naming what is wrong, if it is no such document
    public static LeaseProof read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (!root.path("format").asText().equals(FORMAT)) {
                throw new IllegalArgumentException("the document is not an " + FORMAT);
            }
            JsonNode ledger = root.path("ledger");
            List<Signed<Receipt>> receipts = new ArrayList<>();
            root.path("receipts").forEach(receipt -> receipts.add(signed(receipt, "receipts", Receipt::read)));
            return new LeaseProof(
                    new LedgerDomain(
                            ledger.path("chainId").asLong(),
                            Account.parse(ledger.path("verifyingContract").asText())),
                    signed(root.path("identity"), "identity", NodeIdentity::read),
                    signed(root.path("terms"), "terms", Terms::read),
                    signed(root.path("open"), "open", Open::read),
                    root.has("voucher")
                            ? Optional.of(signed(root.path("voucher"), "voucher", Voucher::read))
                            : Optional.empty(),
                    receipts);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("the document is not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static ObjectNode node(Signed<? extends TypedMessage> signed) {
        return JSON.createObjectNode()
                .put("message", HEX.formatHex(MessageBytes.encode(signed.message())))
                .put("signature", HEX.formatHex(signed.signature().toArray()));
    }

    private static <M extends TypedMessage> Signed<M> signed(JsonNode node, String field, Function<byte[], M> read) {
        try {
            return new Signed<>(
                    read.apply(HEX.parseHex(node.path("message").asText())),
                    Signature.of(HEX.parseHex(node.path("signature").asText())));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(field + ": " + wrong.getMessage(), wrong);
        }
    }
}
