package io.idlemint.miner.stratum.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.idlemint.miner.stratum.Malformed;
import io.idlemint.miner.stratum.MessageId;
import io.idlemint.miner.stratum.StratumMessage;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Reads one line into a typed message and writes a message as one line. Immutable; safe for any thread.
///
/// Reading is strict: UTF-8, one JSON object, no duplicate keys, nothing behind it, every field within its limit.
/// What does not hold comes back as [Malformed] with a reason, never as an exception.
public final class LineCodec {
    private static final int LONGEST_TEXT_ID = 64;
    private static final Pattern HTTP = Pattern.compile(
            "(GET|POST|PUT|HEAD|OPTIONS|DELETE|CONNECT|TRACE|PATCH|PRI) [ -~]*|([ -~]* )?HTTP/[0-9.]+",
            Pattern.CASE_INSENSITIVE);

    private final JsonMapper mapper;
    private final MessageWriter writer;

    public LineCodec() {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(16)
                        .maxNumberLength(128)
                        .build())
                .build();
        mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        writer = new MessageWriter(mapper);
    }

    /// What a miner said: a request or [Malformed].
    public StratumMessage fromClient(byte[] line) {
        return read(line, RequestReader::read);
    }

    /// What a pool said: a notice, a response or [Malformed].
    public StratumMessage fromServer(byte[] line) {
        return read(
                line,
                (id, message) -> message.hasNonNull("method")
                        ? NoticeReader.read(id, message)
                        : ResponseReader.read(id, message));
    }

    /// The message as bytes of one line, its end included.
    ///
    /// @throws IllegalArgumentException for [Malformed], an unknown method and what is longer than a line
    public byte[] write(StratumMessage message) {
        return writer.write(message);
    }

    private StratumMessage read(byte[] line, Reader reader) {
        MessageId id = MessageId.NONE;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            if (!text.startsWith("{") && HTTP.matcher(text).lookingAt()) {
                return new Malformed(id, "the line looks like HTTP", true);
            }
            JsonNode message = mapper.readTree(text);
            if (!message.isObject()) {
                return new Malformed(id, "the line must be one JSON object", false);
            }
            id = id(message.path("id"));
            return reader.read(id, message);
        } catch (CharacterCodingException e) {
            return new Malformed(id, "the line must be UTF-8", false);
        } catch (JsonProcessingException e) {
            return new Malformed(id, "the line is not valid JSON", false);
        } catch (FieldException e) {
            return new Malformed(id, String.valueOf(e.getMessage()), false);
        }
    }

    private static MessageId id(JsonNode id) throws FieldException {
        if (id.isMissingNode() || id.isNull()) {
            return MessageId.NONE;
        }
        if (id.isIntegralNumber() && id.canConvertToLong()) {
            return new MessageId.Numeric(id.longValue());
        }
        if (id.isTextual() && id.textValue().length() <= LONGEST_TEXT_ID) {
            return new MessageId.Text(id.textValue());
        }
        throw new FieldException(
                "id must be null, a whole number or a text of at most " + LONGEST_TEXT_ID + " characters");
    }

    private interface Reader {
        StratumMessage read(MessageId id, JsonNode message) throws FieldException;
    }
}
