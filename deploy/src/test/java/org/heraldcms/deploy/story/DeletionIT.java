package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;

/** An article that is deleted is live nowhere, whoever was about to publish it. */
final class DeletionIT {

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();

    @Test
    void what_is_deleted_while_its_publication_waits_is_not_published() {
        String slug = "deleted-" + UUID.randomUUID().toString().substring(0, 8);
        String article = Samples.approved(newsroom, slug, 1).getFirst();
        try (Store holding = Store.of(newsroom.server());
                Store looking = Store.of(newsroom.server());
                ExecutorService commands = Executors.newFixedThreadPool(2)) {
            CompletableFuture<Integer> deleted = new CompletableFuture<>();
            CompletableFuture<Integer> published = new CompletableFuture<>();
            holding.holding("select locale from edition where article_id = '" + article + "' for update", () -> {
                deleted.completeAsync(() -> delete(article), commands);
                Eventually.that("the deletion waits", () -> waiting(looking) == 1);
                published.completeAsync(() -> publish(article), commands);
                Eventually.that("the publication waits behind it", () -> waiting(looking) == 2);
            });
            assertThat(deleted.join()).isEqualTo(204);
            assertThat(published.join()).isEqualTo(404);
            assertThat(looking.ask("select count(*) from publication where article_id = '" + article + "'"))
                    .isEqualTo("0");
        }
    }

    private int delete(String article) {
        return erik.delete("/api/v1/articles/" + article).status();
    }

    private int publish(String article) {
        return erik.post(Desk.edition(article, "en") + "/publications", Map.of("sites", List.of("harbour")))
                .status();
    }

    private static int waiting(Store store) {
        return Integer.parseInt(store.ask("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                + " and query ilike '%from edition%for update%'"));
    }
}
