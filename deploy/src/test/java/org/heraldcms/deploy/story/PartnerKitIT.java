package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.heraldcms.deploy.kit.Receiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The receivers of the partner kit follow what a real newsroom does, killed meanwhile, and prove it. */
final class PartnerKitIT {

    private static final int KILLS = 5;

    private final TestNewsroom newsroom = TestNewsroom.shared();

    @TempDir
    private Path directory;

    @Test
    void the_receiver_for_node_stays_in_step() throws IOException {
        try (Receiver receiver = Receiver.node(directory)) {
            follows(receiver, "kit-node");
        }
    }

    @Test
    void the_receiver_for_java_stays_in_step() throws IOException {
        try (Receiver receiver = Receiver.java(directory)) {
            follows(receiver, "kit-java");
        }
    }

    private void follows(Receiver receiver, String site) {
        newsroom.desks().site(site, "Kit", URI.create("https://kit.example"), List.of(Map.of("locale", "en")));
        List<String> articles = Samples.approved(newsroom, site, 4);
        publish(articles.get(0), site);
        JsonNode endpoint = newsroom.desks().endpoint(site, receiver.url());
        URI address = newsroom.server().baseUrl().resolve("/sites/" + site);
        receiver.start(
                address, endpoint.path("secret").asText(), newsroom.desks().siteToken(site));
        inStep(site, 1);

        publish(articles.get(1), site);
        publish(articles.get(2), site);
        inStep(site, 3);
        update(articles.get(0), site);
        inStep(site, 3);
        newsroom.desks().desk(Person.ERIK).withdraw(articles.get(1), "en", site, "A figure was wrong.");
        inStep(site, 2);

        receiver.kill();
        String recall = recall(articles.get(2));
        publish(articles.get(3), site);
        receiver.restart();
        inStep(site, 2);
        Eventually.that("the recall is confirmed", () -> isConfirmed(recall));
        killedAgainAndAgain(receiver, site);
        everythingAgain(site, endpoint.path("id").asText());
    }

    /** It dies while it takes something in, wherever that may be. */
    private void killedAgainAndAgain(Receiver receiver, String site) {
        for (String article : Samples.approved(newsroom, site + "-killed", KILLS)) {
            publish(article, site);
            receiver.kill();
            receiver.restart();
        }
        inStep(site, 2 + KILLS);
    }

    private void publish(String article, String site) {
        newsroom.desks().publish(article, "en", site);
    }

    private void update(String article, String site) {
        newsroom.desks()
                .desk(Person.ERIK)
                .save(
                        article,
                        "en",
                        newsroom.desks()
                                .sample(SampleArticle.GAMES, "en")
                                .at(site + "-changed")
                                .titled("Games, looked at again"));
        newsroom.desks().approve(article, "en");
        publish(article, site);
    }

    private String recall(String article) {
        return newsroom.ada()
                .post("/api/v1/articles/" + article + "/recall", Map.of("reason", "All of it is wrong."))
                .expect(201)
                .json()
                .path("recall")
                .asText();
    }

    private boolean isConfirmed(String recall) {
        JsonNode tracked =
                newsroom.ada().get("/api/v1/recalls/" + recall).expect(200).json();
        return tracked.at("/sites/0/state").asText().equals("confirmed");
    }

    /** Every webhook there ever was comes once more; nothing that went is brought back by it. */
    private void everythingAgain(String site, String endpoint) {
        long position = state(site).path("position").asLong();
        String address = "/api/v1/sites/" + site + "/endpoints/" + endpoint;
        newsroom.ada().post(address + "/replays", Map.of("after", 0)).expect(202);
        Eventually.that(
                "nothing waits for " + site,
                () -> newsroom.ada()
                        .get("/api/v1/deliveries?state=pending&site=" + site)
                        .expect(200)
                        .json()
                        .path("items")
                        .isEmpty());
        publish(Samples.approved(newsroom, site + "-last", 1).getFirst(), site);
        inStep(site, 3 + KILLS);
        assertThat(proofs(site).wrongSince(position)).isZero();
    }

    /** The site's receipt for what is live now is right, and so many editions are live. */
    private void inStep(String site, int count) {
        JsonNode state = state(site);
        assertThat(state.path("count").asInt()).isEqualTo(count);
        long position = state.path("position").asLong();
        Eventually.that(site + " is in step at " + position, () -> proofs(site).isInStepAt(position));
    }

    private Proofs proofs(String site) {
        return new Proofs(newsroom.server(), site);
    }

    private JsonNode state(String site) {
        return newsroom.reader().get("/sites/" + site + "/state").expect(200).json();
    }
}
