package org.heraldcms.core.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.webhook.call.Outcome;
import org.junit.jupiter.api.Test;

/** The calls as Fastly and Cloudflare document them, and what is made of their answers. */
class CdnTest {

    private static final String TOKEN = "s3cret-token";

    private static Batch batch(PurgeKind kind, int attempts, boolean urgent) {
        PurgeTarget target =
                new PurgeTarget("faro", PurgeDraft.of(kind, "abc123", TOKEN, null, null), "sealed", Instant.EPOCH);
        List<Batch.Wish> wishes = List.of(new Batch.Wish("list.faro", 7), new Batch.Wish("article.x", 8));
        return new Batch(target, wishes, 9, urgent, attempts);
    }

    private static String body(HttpPost post) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        post.getEntity().writeTo(body);
        return body.toString(StandardCharsets.UTF_8);
    }

    @Test
    void fastly_is_called_with_its_key_and_the_keys() throws Exception {
        HttpPost post = Cdn.request(batch(PurgeKind.FASTLY, 0, false), TOKEN);
        assertThat(post.getUri()).hasToString("https://api.fastly.com/service/abc123/purge");
        assertThat(post.getFirstHeader("Fastly-Key").getValue()).isEqualTo(TOKEN);
        assertThat(body(post)).isEqualTo("{\"surrogate_keys\":[\"list.faro\",\"article.x\"]}");
    }

    @Test
    void cloudflare_is_called_with_its_bearer_and_the_tags() throws Exception {
        HttpPost post = Cdn.request(batch(PurgeKind.CLOUDFLARE, 0, false), TOKEN);
        assertThat(post.getUri()).hasToString("https://api.cloudflare.com/client/v4/zones/abc123/purge_cache");
        assertThat(post.getFirstHeader("Authorization").getValue()).isEqualTo("Bearer " + TOKEN);
        assertThat(body(post)).isEqualTo("{\"tags\":[\"list.faro\",\"article.x\"]}");
    }

    @Test
    void too_much_to_tell_is_told_by_one_key() {
        Batch all = batch(PurgeKind.FASTLY, 0, false).ofAll();
        assertThat(all.keys()).containsExactly("site.faro");
        assertThat(all.isOfAll()).isTrue();
        assertThat(all.through()).isEqualTo(9);
        assertThat(batch(PurgeKind.FASTLY, 0, false).isOfAll()).isFalse();
    }

    private static Optional<String> failure(PurgeKind kind, int status, String answer) {
        return Cdn.failure(kind, new Outcome.Answered(status, answer, Optional.empty()), TOKEN);
    }

    @Test
    void what_it_answers_is_told_in_words_and_never_with_the_token() {
        assertThat(failure(PurgeKind.FASTLY, 200, "{}")).isEmpty();
        assertThat(failure(PurgeKind.CLOUDFLARE, 200, "{\"success\":true}")).isEmpty();
        assertThat(failure(PurgeKind.CLOUDFLARE, 200, "{\"success\":false}"))
                .contains("answered 200: {\"success\":false}");
        assertThat(failure(PurgeKind.CLOUDFLARE, 200, "<html>")).contains("answered 200: <html>");
        assertThat(failure(PurgeKind.FASTLY, 403, "Bad key " + TOKEN)).contains("answered 403: Bad key …");
        assertThat(failure(PurgeKind.FASTLY, 500, "x".repeat(20_000)).orElseThrow())
                .hasSizeLessThan(310);
        assertThat(Cdn.failure(PurgeKind.FASTLY, new Outcome.Failed(Outcome.Reason.TIMEOUT), TOKEN))
                .contains("timeout");
    }

    private static Duration pause(int attempts, boolean urgent, int asked) {
        Optional<Duration> wanted = asked == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(asked));
        return PurgeTurn.pause(batch(PurgeKind.FASTLY, attempts, urgent), wanted);
    }

    @Test
    void it_is_tried_again_soon_then_twice_a_minute_and_not_before_it_asks() {
        assertThat(pause(0, false, 0)).hasSeconds(1);
        assertThat(pause(3, false, 0)).hasSeconds(8);
        assertThat(pause(1_000, false, 0)).hasSeconds(30);
        assertThat(pause(0, false, 120)).hasSeconds(120);
        assertThat(pause(0, false, 86_400)).hasSeconds(600);
        assertThat(pause(0, true, 86_400)).as("a recall waits").hasSeconds(30);
        assertThat(pause(5, false, 2)).hasSeconds(30);
    }

    @Test
    void keys_are_of_visible_ascii_and_not_too_long() {
        UUID article = new UUID(1, 2);
        List<String> keys = List.of(
                CacheKeys.site("faro"),
                CacheKeys.list("faro"),
                CacheKeys.article(article),
                CacheKeys.edition(article, new LocaleTag("zh-Hant")),
                CacheKeys.topic("faro", "年".repeat(60)));
        assertThat(keys).allSatisfy(key -> assertThat(key).matches("[!-+--~]{1,1024}"));
        assertThat(CacheKeys.topic("faro", "año")).isEqualTo("topic.faro.a%C3%B1o");
    }
}
