package io.idlemint.miner.stratum.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.ClientRequest;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.Malformed;
import io.idlemint.miner.stratum.MessageId;
import io.idlemint.miner.stratum.Response;
import io.idlemint.miner.stratum.ServerNotice;
import io.idlemint.miner.stratum.ShareError;
import io.idlemint.miner.stratum.StratumJob;
import io.idlemint.miner.stratum.StratumMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineCodecTest {
    private static final MessageId SEVEN = MessageId.of(7);
    private static final Bytes HASH = Bytes.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final StratumJob JOB = new StratumJob(
            "j-1",
            HASH,
            Bytes.ofHex("0011"),
            Bytes.ofHex("2233"),
            List.of(HASH, HASH),
            6,
            0x1d00ffff,
            0xf0000001,
            true);

    private final LineCodec codec = new LineCodec();

    static List<ClientRequest> requests() {
        return List.of(
                new ClientRequest.Subscribe(SEVEN, "idlemint/1"),
                new ClientRequest.Authorize(new MessageId.Text("x"), "a.b", "p"),
                new ClientRequest.Submit(SEVEN, "a.b", "j-1", Bytes.ofHex("00ff"), 0xf0000002, -1),
                new ClientRequest.ExtranonceSubscribe(MessageId.NONE));
    }

    static List<StratumMessage> answers() {
        return List.of(
                new ServerNotice.Notify(JOB),
                new ServerNotice.SetDifficulty(Difficulty.of("0.00012")),
                new ServerNotice.SetExtranonce(Bytes.ofHex("aabb"), 4),
                new ServerNotice.Reconnect("pool.example", 3333, 10),
                new ServerNotice.ShowMessage("good \"evening\""),
                Response.granted(SEVEN),
                Response.refused(SEVEN, ShareError.DUPLICATE, "Duplicate share"),
                new Response(SEVEN, new Response.Subscribed(Bytes.ofHex("aabb"), 4)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void requestsComeBack(ClientRequest request) {
        assertEquals(request, codec.fromClient(lineOf(request)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersComeBack(StratumMessage message) {
        assertEquals(message, codec.fromServer(lineOf(message)));
    }

    @Test
    void notifyIsWrittenAsTheFieldExpects() {
        String line = new String(lineOf(new ServerNotice.Notify(JOB)), StandardCharsets.UTF_8);
        assertEquals(
                "{\"id\":null,\"method\":\"mining.notify\",\"params\":[\"j-1\","
                        + "\"03020100070605040b0a09080f0e0d0c13121110171615141b1a19181f1e1d1c\",\"0011\",\"2233\",[\""
                        + HASH.hex() + "\",\"" + HASH.hex()
                        + "\"],\"00000006\",\"1d00ffff\",\"f0000001\",true]}",
                line);
    }

    @Test
    void difficultiesAreWrittenAsNumbers() {
        String line =
                new String(lineOf(new ServerNotice.SetDifficulty(Difficulty.of("0.00012"))), StandardCharsets.UTF_8);
        assertTrue(line.contains("[0.00012]"), line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"id":1,"method":"mining.subscribe","params":[]}                                  | Subscribe
        {"id":1,"method":"mining.subscribe","params":["cgminer/4.1",null,"host","3333"]}  | Subscribe
        {"id":"x","method":"mining.authorize","params":["w"]}                             | Authorize
        {"id":1,"method":"mining.configure","params":[["version-rolling"],{}]}            | Unknown
        {"params":[],"id":2,"method":"mining.extranonce.subscribe"}                       | ExtranonceSubscribe
        """)
    void whatOtherMinersSend(String line, String type) {
        assertEquals(type, codec.fromClient(utf8(line)).getClass().getSimpleName());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {                                                                     | JSON
        []                                                                    | one JSON object
        {} {}                                                                 | JSON
        {"id":1,"id":2,"method":"mining.subscribe","params":[]}               | JSON
        {"id":1.5,"method":"mining.subscribe","params":[]}                    | id must
        {"id":[1],"method":"mining.subscribe","params":[]}                    | id must
        {"id":1}                                                              | method must
        {"id":1,"method":7,"params":[]}                                       | method must
        {"id":1,"method":"mining.subscribe"}                                  | params must be an array
        {"id":1,"method":"mining.subscribe","params":{}}                      | params must be an array
        {"id":1,"method":"mining.subscribe","params":[7]}                     | agent must
        {"id":1,"method":"mining.authorize","params":[]}                      | from 1 to 2 elements, has 0
        {"id":1,"method":"mining.authorize","params":[""]}                    | worker must be a text of 1 to 128
        {"id":1,"method":"mining.authorize","params":["a\\u0000b","x"]}       | worker must not hold control
        {"id":1,"method":"mining.submit","params":["w","j","00","5","0"]}     | ntime must be 8 hex digits
        {"id":1,"method":"mining.submit","params":["w","j","0","00000000","00000000"]}  | extranonce2 must be 1 to 16 bytes
        {"id":1,"method":"mining.submit","params":["w","j","xx","00000000","00000000"]} | extranonce2 must be
        {"id":1,"method":"mining.submit","params":["w","j","00","00000000","0000000g"]} | nonce must be 8 hex
        {"id":1,"method":"mining.submit","params":["w","j","00","00000000"]}            | exactly 5 elements, has 4
        {"id":1,"method":"mining.submit","params":["w",null,"00","00000000","00000000"]} | job_id must
        """)
    void badRequestsAreRefusedByField(String line, String reason) {
        Malformed bad = assertInstanceOf(Malformed.class, codec.fromClient(utf8(line)));
        assertTrue(bad.reason().contains(reason), bad.reason());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"id":1}                                                      | method, result or error
        {"method":"mining.set_difficulty","params":[0]}               | difficulty 0 is not
        {"method":"mining.set_difficulty","params":[-5]}              | difficulty -5 is not
        {"method":"mining.set_difficulty","params":["1"]}             | difficulty must be a number
        {"method":"mining.set_difficulty","params":[1e-999999]}       | digits
        {"method":"mining.set_extranonce","params":["zz",4]}          | extranonce1 must be
        {"method":"mining.set_extranonce","params":["00",17]}         | extranonce2_size must be a whole number from 1 to 16
        {"method":"mining.notify","params":["a"]}                     | exactly 9
        {"method":"client.reconnect","params":["h",70000]}            | port must be
        {"id":1,"result":[[],"zz",4],"error":null}                    | extranonce1 must be
        {"id":1,"result":[[],"00",0],"error":null}                    | extranonce2_size must be
        """)
    void badAnswersAreRefusedByField(String line, String reason) {
        Malformed bad = assertInstanceOf(Malformed.class, codec.fromServer(utf8(line)));
        assertTrue(bad.reason().contains(reason), bad.reason());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"id":7,"result":null,"error":[21,"Job not found",null]}              | 21 | Job not found
        {"id":7,"result":null,"error":{"code":23,"message":"low"}}            | 23 | low
        {"id":7,"result":null,"error":"no"}                                   | 20 | no
        {"id":7,"result":false,"error":null}                                  | 20 | refused
        {"id":7,"result":false,"error":["x"]}                                 | 20 | ``
        """)
    void poolsRefuseInManyForms(String line, int code, String text) {
        assertEquals(new Response(SEVEN, new Response.Refused(code, text)), codec.fromServer(utf8(line)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1",
                "POST /x HTTP/1.0",
                "get /",
                "OPTIONS * HTTP/1.1",
                "PRI * HTTP/2.0",
                "HTTP/1.1 200 OK"
            })
    void httpIsRecognised(String line) {
        assertTrue(
                assertInstanceOf(Malformed.class, codec.fromClient(utf8(line))).http());
    }

    @Test
    void aBadRequestKeepsItsId() {
        Malformed bad =
                assertInstanceOf(Malformed.class, codec.fromClient(utf8("{\"id\":7,\"method\":\"mining.submit\"}")));
        assertEquals(SEVEN, bad.id());
    }

    @Test
    void wrongEncodingIsRefused() {
        byte[] latin = "{\"id\":1,\"method\":\"mining.subscribe\",\"params\":[\"\u00e4\"]}"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(assertInstanceOf(Malformed.class, codec.fromClient(latin))
                .reason()
                .contains("UTF-8"));
        byte[] wide = "{\"id\":1,\"method\":\"mining.subscribe\",\"params\":[]}".getBytes(StandardCharsets.UTF_16LE);
        assertInstanceOf(Malformed.class, codec.fromClient(wide));
    }

    @Test
    void deepNestingIsRefused() {
        byte[] deep = utf8("{\"id\":1,\"method\":\"mining.subscribe\",\"params\":" + "[".repeat(8000));
        assertInstanceOf(Malformed.class, codec.fromClient(deep));
    }

    @Test
    void tooLongALineIsNotWritten() {
        StratumJob huge =
                new StratumJob("a", HASH, Bytes.of(new byte[9000]), Bytes.EMPTY, List.of(), 6, 0x1d00ffff, 0, true);
        assertThrows(IllegalArgumentException.class, () -> codec.write(new ServerNotice.Notify(huge)));
    }

    @Test
    void passwordsAreNotPrinted() {
        String text = new ClientRequest.Authorize(SEVEN, "w", "secret").toString();
        assertTrue(text.contains("***") && !text.contains("secret"), text);
    }

    @Test
    void randomBytesNeverThrow() {
        long seed = 4711;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] line = new byte[random.nextInt(200)];
            random.nextBytes(line);
            assertInstanceOf(Malformed.class, codec.fromClient(line), () -> "seed " + seed);
            assertInstanceOf(Malformed.class, codec.fromServer(line), () -> "seed " + seed);
        }
    }

    @Test
    void mutatedLinesNeverThrowAndStayWithinLimits() {
        long seed = 815;
        Random random = new Random(seed);
        List<byte[]> lines = Stream.concat(requests().stream(), answers().stream())
                .map(this::lineOf)
                .toList();
        for (int i = 0; i < 50_000; i++) {
            byte[] line = lines.get(random.nextInt(lines.size())).clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                line[random.nextInt(line.length)] = (byte) (32 + random.nextInt(95));
            }
            byte[] cut = random.nextInt(10) == 0 ? Arrays.copyOf(line, random.nextInt(line.length)) : line;
            if (codec.fromClient(cut) instanceof ClientRequest.Submit submit) {
                assertTrue(submit.extranonce2().size() <= 16, () -> "seed " + seed);
            }
            if (codec.fromServer(cut) instanceof ServerNotice.Notify notify) {
                assertEquals(32, notify.job().previousHash().size(), () -> "seed " + seed);
            }
        }
    }

    private byte[] lineOf(StratumMessage message) {
        byte[] line = codec.write(message);
        assertEquals('\n', line[line.length - 1]);
        return Arrays.copyOf(line, line.length - 1);
    }

    private static byte[] utf8(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
