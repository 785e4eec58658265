package io.idlemint.domain.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.money.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OfferQueryTest {
    private final OfferQuery query = OfferQuery.listed(Optional.of(DeviceKind.CPU));
    private final List<Integer> skipped = new ArrayList<>();

    private List<ListedOffer> page(List<ListedOffer> listed, OfferQuery asked) {
        skipped.add(asked.skip());
        return listed.stream().skip(asked.skip()).limit(asked.limit()).toList();
    }

    private static List<ListedOffer> offers(int count) {
        return IntStream.range(0, count).mapToObj(OfferQueryTest::offer).toList();
    }

    private static ListedOffer offer(int number) {
        Resources resources = new Resources(DeviceKind.CPU, "CPU", 8, 1L << 30, 1L << 30, 0);
        Bytes32 hash = Bytes32.sha256("offer " + number);
        byte[] signature = new byte[65];
        signature[64] = 27;
        return new ListedOffer(
                hash,
                new Signed<>(
                        new Offer(
                                Account.ZERO,
                                hash,
                                resources,
                                Rate.ofNanosPerSecond(number),
                                Duration.ZERO,
                                hash,
                                Instant.EPOCH,
                                1),
                        Signature.of(signature)),
                new Conditions(List.of(), List.of(), false),
                ProviderStatus.IDLE,
                ProvenScore.NONE,
                0,
                0,
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"0,1", "499,1", "500,2", "501,2", "1234,3"})
    void allOffersAreAskedForPageByPage(int count, int pages) {
        List<ListedOffer> listed = offers(count);
        assertEquals(listed, query.all(asked -> page(listed, asked)));
        assertEquals(IntStream.range(0, pages).mapToObj(page -> page * 500).toList(), skipped);
    }

    @Test
    void anOfferThatMovesToTheNextPageMeanwhileCountsOnce() {
        List<ListedOffer> listed = new ArrayList<>(offers(600));
        List<ListedOffer> found = query.all(asked -> {
            List<ListedOffer> page = page(listed, asked);
            listed.addFirst(offer(1_000 + skipped.size()));
            return page;
        });
        assertEquals(offers(600), found);
    }

    @Test
    void aKeyNodeThatKnowsNoPagesIsNotAskedForEver() {
        List<ListedOffer> first = offers(500);
        assertEquals(first, query.all(asked -> first));
    }

    @Test
    void nothingIsSkippedBackwards() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new OfferQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        0,
                        0,
                        false,
                        OfferQuery.Sort.PRICE,
                        1,
                        -1));
    }
}
