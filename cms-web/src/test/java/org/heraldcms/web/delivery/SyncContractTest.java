package org.heraldcms.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.publishing.reading.SyncItem;
import org.heraldcms.core.receipt.SiteState;
import org.heraldcms.core.receipt.StateDigest;
import org.heraldcms.web.json.Json;
import org.junit.jupiter.api.Test;

/** What partners' programs rely on stands in {@code src/test/resources/contract}; a change there is a change for them. */
class SyncContractTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final UUID ARTICLE = UUID.fromString("0198f000-0000-7000-8000-000000000001");
    private static final LocaleTag ES = LocaleTag.of("es");
    private static final String DIGEST = "a".repeat(64);

    private static final SiteState STATE =
            new SiteState("lighthouse", 17, 1, StateDigest.EMPTY.plus(ARTICLE, ES, DIGEST));

    @Test
    void a_step_of_the_sync_has_this_form() throws IOException {
        SyncItem live = new SyncItem.Live(new Published(
                "lighthouse",
                ARTICLE,
                ES,
                3,
                "hablar-con-tu-hija",
                "Hablar con tu hija",
                "article",
                List.of("families"),
                NOON,
                NOON,
                null,
                17,
                "{\"title\":\"Hablar con tu hija\"}".getBytes(StandardCharsets.UTF_8),
                DIGEST));
        SyncItem gone = new SyncItem.Gone(18, ARTICLE, LocaleTag.of("en"), "The phone number is wrong.");
        assertThat(written(new SyncResource.StepView(
                        Stream.of(live, gone).map(SyncResource.ItemView::of).toList(), "b3BhcXVl", false, 18)))
                .isEqualTo(contract("sync.json"));
    }

    @Test
    void the_state_of_a_site_has_this_form() throws IOException {
        assertThat(written(SyncResource.StateView.of(STATE))).isEqualTo(contract("state.json"));
    }

    @Test
    void the_answer_to_a_receipt_has_this_form() throws IOException {
        assertThat(written(new SyncResource.ReceiptView(false, 2, SyncResource.StateView.of(STATE))))
                .isEqualTo(contract("receipt.json"));
    }

    private static JsonNode written(Object view) throws IOException {
        return Json.mapper().readTree(Json.mapper().writeValueAsBytes(view));
    }

    private static JsonNode contract(String name) throws IOException {
        try (InputStream file = SyncContractTest.class.getResourceAsStream("/contract/" + name)) {
            return Json.mapper().readTree(Objects.requireNonNull(file, name));
        }
    }
}
