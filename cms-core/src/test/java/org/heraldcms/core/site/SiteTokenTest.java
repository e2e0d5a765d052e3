package org.heraldcms.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SiteTokenTest {

    private static final Instant NOW = Instant.parse("2026-08-01T08:00:00Z");

    private static SiteTokenDraft draft(@Nullable Instant end, String... scopes) {
        return new SiteTokenDraft(" Partner ", SiteTokenDraft.scopes(List.of(scopes)), end);
    }

    private static void refused(String pointer, ThrowingCallable draft) {
        assertThatThrownBy(draft)
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refusal -> assertThat(refusal.violations())
                                .first()
                                .extracting("pointer")
                                .isEqualTo(pointer));
    }

    @Test
    void a_token_is_for_its_scopes_until_its_end() {
        SiteToken token = new SiteToken(new UUID(0, 1), "faro", "", draft(NOW.plusSeconds(60), "sync"), NOW);
        assertThat(token.name()).isEqualTo("Partner");
        assertThat(token.isFor(SiteScope.SYNC)).isTrue();
        assertThat(token.isFor(SiteScope.READ)).isFalse();
        assertThat(token.isExpired(NOW.plusSeconds(59))).isFalse();
        assertThat(token.isExpired(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void without_scopes_it_is_for_everything_and_without_an_end_it_stays() {
        SiteTokenDraft all = new SiteTokenDraft("Partner", SiteTokenDraft.scopes(null), null);
        SiteToken token = new SiteToken(new UUID(0, 1), "faro", "", all, NOW);
        assertThat(token.scopes()).containsExactly(SiteScope.values());
        assertThat(token.isExpired(NOW.plus(Duration.ofDays(40_000)))).isFalse();
    }

    @Test
    void scopes_are_of_a_closed_list_each_once_and_at_least_one() {
        refused("/scopes/1", () -> draft(null, "read", "write"));
        refused("/scopes/1", () -> draft(null, "read", "read"));
        refused("/scopes", () -> draft(null));
    }

    @Test
    void a_token_ends_in_the_future_and_within_ten_years() {
        refused("/expiresAt", () -> draft(NOW, "read").checkEnd(NOW));
        refused(
                "/expiresAt",
                () -> draft(NOW.plus(Duration.ofDays(4_000)), "read").checkEnd(NOW));
        draft(NOW.plusSeconds(1), "read").checkEnd(NOW);
    }
}
