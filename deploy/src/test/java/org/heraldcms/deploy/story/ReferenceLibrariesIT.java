package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners get verifies with the libraries that the standard and its first implementer give them. */
final class ReferenceLibrariesIT {

    private static final String TITLE = "¿Qué hago? «Llama» 👨‍👩‍👧 \"ya\" \\ / & \u2028 ";

    private final TestNewsroom newsroom = TestNewsroom.shared();

    private String approved(String slug) {
        String article = newsroom.desks()
                .draft(newsroom.desks()
                        .sample(SampleArticle.PHONES, "en")
                        .at(slug)
                        .titled(TITLE + slug));
        newsroom.desks().approve(article, "en");
        return article;
    }

    private String site(String key, WebhookReceiver receiver) {
        newsroom.desks().site(key, key, URI.create("https://" + key + ".example"), List.of(Map.of("locale", "en")));
        return newsroom.endpoint(key, receiver.url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"standardwebhooks", "svix"})
    void a_javascript_library_accepts_every_webhook_and_no_altered_one(String library) {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            String key = "in-" + library;
            String secret = site(key, receiver);
            String article = approved(key);
            newsroom.desks().publish(article, "en", key);
            newsroom.desks().desk(Person.ERIK).withdraw(article, "en", key, "Ñandú – \"no\".");
            WebhookReceiver.Received published = receiver.await("edition.published", article, "en");
            WebhookReceiver.Received withdrawn = receiver.await("edition.withdrawn", article, "en");

            List<JavaScriptLibraries.Question> questions = new ArrayList<>();
            questions.add(JavaScriptLibraries.Question.of(library, secret, published));
            questions.add(JavaScriptLibraries.Question.of(library, secret, withdrawn));
            questions.add(questions.getFirst().withBody(withdrawn.body()));
            questions.add(questions.getFirst().withBody(published.body() + " "));
            questions.add(
                    JavaScriptLibraries.Question.of(library, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", published));

            assertThat(JavaScriptLibraries.judge(questions))
                    .containsExactly(
                            JavaScriptLibraries.ACCEPTED,
                            JavaScriptLibraries.ACCEPTED,
                            "No matching signature found",
                            "No matching signature found",
                            "No matching signature found");
        }
    }

    @Test
    void while_keys_rotate_old_and_new_are_accepted_and_ed25519_verifies_beside_them() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            newsroom.desks()
                    .site("in-turn", "in-turn", URI.create("https://in-turn.example"), List.of(Map.of("locale", "en")));
            JsonNode endpoint = newsroom.desks().endpoint("in-turn", receiver.url());
            String path =
                    "/api/v1/sites/in-turn/endpoints/" + endpoint.path("id").asText();
            String old = endpoint.path("secret").asText();
            String fresh = newsroom.ada()
                    .put(path + "/secret", Map.of("graceHours", 1))
                    .expect(200)
                    .json()
                    .path("secret")
                    .asText();
            String publicKey = newsroom.ada()
                    .post(path + "/keys", Map.of("scheme", "v1a"))
                    .expect(201)
                    .json()
                    .path("publicKey")
                    .asText();
            String article = approved("in-turn");
            newsroom.desks().publish(article, "en", "in-turn");
            WebhookReceiver.Received hook = receiver.await("edition.published", article, "en");

            List<JavaScriptLibraries.Question> questions = List.of(
                    JavaScriptLibraries.Question.of("standardwebhooks", old, hook),
                    JavaScriptLibraries.Question.of("svix", fresh, hook),
                    JavaScriptLibraries.Question.of("node", publicKey, hook),
                    JavaScriptLibraries.Question.of("node", publicKey, hook).withBody(hook.body() + "\n"));

            assertThat(JavaScriptLibraries.judge(questions))
                    .containsExactly(
                            JavaScriptLibraries.ACCEPTED,
                            JavaScriptLibraries.ACCEPTED,
                            JavaScriptLibraries.ACCEPTED,
                            "No matching signature found");
        }
    }

    @Test
    void a_try_made_again_is_signed_anew_and_verifies_with_the_library_of_java() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            String secret = site("in-java", receiver);
            receiver.answer(503);
            String article = approved("in-java");
            newsroom.desks().publish(article, "en", "in-java");
            Eventually.that("two tries", () -> receiver.all().size() >= 2);
            receiver.answer(204);

            WebhookReceiver.Received first = receiver.all().get(0);
            WebhookReceiver.Received again = receiver.all().get(1);
            assertThat(first.isSignedWith(secret)).isTrue();
            assertThat(again.isSignedWith(secret)).isTrue();
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.headers().get("Webhook-timestamp"))
                    .isNotEqualTo(first.headers().get("Webhook-timestamp"));
        }
    }
}
