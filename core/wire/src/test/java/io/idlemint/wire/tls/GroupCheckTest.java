package io.idlemint.wire.tls;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Only TLS 1.3 with X25519MLKEM768, whatever the other side or our own configuration would allow.
class GroupCheckTest {
    private static final String HYBRID = "X25519MLKEM768";

    private final NodeKey ours = NodeKey.generate();
    private final NodeKey theirs = NodeKey.generate();
    private final PeerPin pin = PeerPin.exactly(theirs.spki());

    private static TlsOffer offer(String protocol, String group) {
        String suite = protocol.equals("TLSv1.3") ? TlsOffer.NODE.suite() : "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384";
        return new TlsOffer(protocol, suite, group);
    }

    private PinnedTls ourClient(String protocol, String group) {
        return new PinnedTls(true, ours, pin, offer(protocol, group));
    }

    private PinnedTls ourServer(String protocol, String group) {
        return new PinnedTls(false, ours, pin, offer(protocol, group));
    }

    @Test
    void foreignPeerWithTheHybridGroupIsAcceptedBothWays() throws Exception {
        ForeignTls foreign = ForeignTls.bouncy(theirs, "TLSv1.3", HYBRID);
        Handshake calling = Handshake.between(PinnedTls.client(ours, pin)::over, s -> foreign.over(s, false));
        assertTrue(calling.fine(), calling.toString());
        Handshake called = Handshake.between(s -> foreign.over(s, true), PinnedTls.server(ours, pin)::over);
        assertTrue(called.fine(), called.toString());
    }

    static Stream<ForeignTls> weakPeers() {
        NodeKey key = NodeKey.generate();
        return Stream.of(
                ForeignTls.bouncy(key, "TLSv1.3", "x25519"),
                ForeignTls.bouncy(key, "TLSv1.3", "secp256r1"),
                ForeignTls.bouncy(key, "TLSv1.3", "SecP256r1MLKEM768"),
                ForeignTls.bouncy(key, "TLSv1.2", "x25519"));
    }

    @ParameterizedTest
    @MethodSource("weakPeers")
    void weakPeersAreRefusedBothWays(ForeignTls weak) throws Exception {
        PeerPin any = PeerPin.anyThenReport();
        Handshake calling = Handshake.between(PinnedTls.client(ours, any)::over, s -> weak.over(s, false));
        assertNotNull(calling.client(), "our client");
        assertNotNull(calling.server(), "their server");
        Handshake called = Handshake.between(s -> weak.over(s, true), PinnedTls.server(ours, any)::over);
        assertNotNull(called.client(), "their client");
        assertNotNull(called.server(), "our server");
    }

    @Test
    void theRuntimesOwnTlsIsRefusedByTheServer() throws Exception {
        ForeignTls sun = new ForeignTls(SSLContext.getDefault().getProvider(), null, "TLSv1.3", null);
        ForeignTls classical = ForeignTls.bouncy(ours, "TLSv1.3", "x25519");
        Handshake control = Handshake.between(s -> sun.over(s, true), s -> classical.over(s, false));
        String wanted = Handshake.text(control.server());
        assertTrue(wanted.contains("certificate_required"), "with x25519 only its key is missing: " + wanted);
        Handshake called = Handshake.between(s -> sun.over(s, true), PinnedTls.server(ours, pin)::over);
        String refused = Handshake.text(called.server());
        assertTrue(refused.contains("handshake_failure"), "with us the key exchange fails before: " + refused);
    }

    /// Here our own side is configured to negotiate something weak, so that only the check within the handshake
    /// can refuse it.
    @ParameterizedTest
    @CsvSource({
        "TLSv1.3, x25519, key exchange x25519",
        "TLSv1.3, secp256r1, key exchange secp256r1",
        "TLSv1.3, SecP256r1MLKEM768, key exchange SecP256r1MLKEM768",
        "TLSv1.2, x25519, settled on TLS 1.2"
    })
    void theCheckFailsClosedWhereTheConfigurationDoesNot(String protocol, String group, String reason)
            throws Exception {
        ForeignTls weak = ForeignTls.bouncy(theirs, protocol, group);
        ForeignTls twin = ForeignTls.bouncy(ours, protocol, group);
        Handshake control = Handshake.between(s -> weak.over(s, true), s -> twin.over(s, false));
        assertTrue(control.fine(), "two foreign peers agree: " + control);

        Handshake calling = Handshake.between(ourClient(protocol, group)::over, s -> weak.over(s, false));
        assertRefused(calling.client(), calling.server(), reason);
        Handshake called = Handshake.between(s -> weak.over(s, true), ourServer(protocol, group)::over);
        assertRefused(called.server(), called.client(), reason);
    }

    private static void assertRefused(@Nullable Throwable our, @Nullable Throwable their, String reason) {
        assertTrue(Handshake.text(our).contains(reason), Handshake.text(our));
        assertNotNull(their, "no application byte arrived on the other side");
    }

    @Test
    void aClientWithoutAKeyIsRefused() throws Exception {
        ForeignTls nobody = ForeignTls.bouncy(null, "TLSv1.3", HYBRID);
        Handshake called =
                Handshake.between(s -> nobody.over(s, true), PinnedTls.server(ours, PeerPin.anyThenReport())::over);
        assertNotNull(called.client());
        assertTrue(Handshake.text(called.server()).contains("certificate_required"), called.toString());
    }

    @Test
    void aWrongKeyIsRefusedByEitherSideAndNamed() throws Exception {
        NodeKey stranger = NodeKey.generate();
        Handshake calling = Handshake.between(
                PinnedTls.client(ours, pin)::over, PinnedTls.server(stranger, PeerPin.anyThenReport())::over);
        WrongPeerException wrong = WrongPeerException.in(calling.client()).orElseThrow();
        assertTrue(wrong.expected().orElseThrow().equals(theirs.spki()));
        assertTrue(wrong.actual().equals(stranger.spki()));
        assertNotNull(calling.server());

        Handshake called = Handshake.between(
                PinnedTls.client(stranger, PeerPin.anyThenReport())::over, PinnedTls.server(ours, pin)::over);
        assertTrue(WrongPeerException.in(called.server()).isPresent());
        assertFalse(called.fine());
    }
}
