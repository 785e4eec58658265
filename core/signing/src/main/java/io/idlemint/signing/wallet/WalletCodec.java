package io.idlemint.signing.wallet;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.signing.wallet.WalletRefusal.Damage;
import io.idlemint.signing.wallet.WalletRefusal.Unknown;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;

/// The bytes of a [WalletJson] and the checks on what is read: everything that does not need the password. Immutable.
final class WalletCodec {
    static final int MAX_BYTES = 64 << 10;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    byte[] encode(WalletJson wallet) {
        try {
            WalletJson checked = wallet.withCheck(check(wallet));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(checked);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain records are always JSON", impossible);
        }
    }

    WalletResult<WalletJson> decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return damaged(Damage.LARGE, String.valueOf(MAX_BYTES));
        }
        try {
            JsonNode tree = JSON.readTree(bytes);
            if (!tree.isObject()) {
                return damaged(Damage.NO_JSON, "");
            }
            Optional<WalletRefusal.Unsupported> unknown = unsupported(tree);
            return unknown.isEmpty()
                    ? checked(JSON.treeToValue(tree, WalletJson.class))
                    : WalletResult.refused(unknown.get());
        } catch (JsonProcessingException notOurs) {
            return damaged(Damage.NO_JSON, line(notOurs));
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory are always readable", impossible);
        }
    }

    private static Optional<WalletRefusal.Unsupported> unsupported(JsonNode tree) {
        JsonNode version = tree.path("version");
        if (version.isInt() && version.intValue() != WalletJson.VERSION) {
            return Optional.of(new WalletRefusal.Unsupported(Unknown.VERSION, version.asText()));
        }
        JsonNode format = tree.path("idlemint").path("format");
        if (format.isInt() && format.intValue() != WalletJson.FORMAT) {
            return Optional.of(new WalletRefusal.Unsupported(Unknown.FORMAT, format.asText()));
        }
        if (version.isInt()
                && tree.path("crypto").isObject()
                && tree.path("idlemint").isMissingNode()) {
            return Optional.of(new WalletRefusal.Unsupported(Unknown.NO_WORDS, ""));
        }
        return Optional.empty();
    }

    private WalletResult<WalletJson> checked(WalletJson wallet) throws JsonProcessingException {
        if (!check(wallet).equals(wallet.idlemint().check())) {
            return damaged(Damage.CHECK_SUM, "");
        }
        WalletJson.Crypto crypto = wallet.crypto();
        if (!crypto.cipher().equals(WalletJson.CIPHER) || !crypto.kdf().equals(WalletJson.KDF)) {
            return WalletResult.refused(
                    new WalletRefusal.Unsupported(Unknown.CIPHER, crypto.cipher() + " with " + crypto.kdf()));
        }
        String field = malformed(wallet);
        return field.isEmpty() ? new WalletResult.Done<>(wallet) : damaged(Damage.FIELD, field);
    }

    /// The first field whose form is wrong, although the check sum is right: somebody made the file by hand.
    private static String malformed(WalletJson wallet) {
        WalletJson.Crypto crypto = wallet.crypto();
        SealedBox words = wallet.idlemint().words();
        if (!wallet.address().matches("[0-9a-f]{40}")) {
            return "address";
        }
        if (!isHex(crypto.cipherparams().iv(), DerivedKey.IV_BYTES) || !isHex(words.iv(), DerivedKey.IV_BYTES)) {
            return "iv";
        }
        if (!isHex(crypto.mac(), 32) || !isHex(words.mac(), 32) || !isHex(crypto.ciphertext(), 32)) {
            return "mac or ciphertext";
        }
        if (!words.ciphertext().matches("([0-9a-f]{8}){4,8}")) {
            return "words";
        }
        if (crypto.kdfparams().dklen() != DerivedKey.BYTES
                || !isHex(crypto.kdfparams().salt(), 32)) {
            return "salt or dklen";
        }
        try {
            wallet.cost();
            return "";
        } catch (IllegalArgumentException outOfRange) {
            return String.valueOf(outOfRange.getMessage());
        }
    }

    private static boolean isHex(String text, int bytes) {
        return text.length() == 2 * bytes && text.chars().allMatch(HexFormat::isHexDigit);
    }

    private static String check(WalletJson wallet) throws JsonProcessingException {
        return Bytes32.sha256(JSON.writeValueAsBytes(wallet.withCheck(""))).hex();
    }

    /// Only the place: the parser's own words may quote the file.
    private static String line(JsonProcessingException problem) {
        JsonLocation where = problem.getLocation();
        return where == null || where.getLineNr() < 1 ? "" : String.valueOf(where.getLineNr());
    }

    private static WalletResult<WalletJson> damaged(Damage damage, String fact) {
        return WalletResult.refused(new WalletRefusal.Damaged(damage, fact));
    }
}
