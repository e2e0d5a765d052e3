package org.heraldcms.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArticleTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    @Test
    void a_patch_changes_only_what_it_names() {
        Article article = Drafts.article("phones");
        UUID owner = article.owner();

        article.change(new ArticlePatch(null, List.of("families"), null), NOON);

        assertThat(article.topics()).containsExactly("families");
        assertThat(article.type()).isEqualTo("article");
        assertThat(article.owner()).isEqualTo(owner);
        assertThat(article.updatedAt()).isEqualTo(NOON);
    }

    @Test
    void an_empty_list_takes_all_topics_away() {
        Article article = Drafts.article("phones");

        article.change(new ArticlePatch(null, List.of(), null), NOON);

        assertThat(article.topics()).isEmpty();
    }

    @Test
    void a_deleted_article_stays_what_it_was() {
        Article article = Drafts.article("phones");

        article.delete(NOON);

        assertThat(article.isDeleted()).isTrue();
        assertThat(article.topics()).containsExactly("phones");
    }
}
