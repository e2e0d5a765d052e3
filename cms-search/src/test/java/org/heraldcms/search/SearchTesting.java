package org.heraldcms.search;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.search.index.Indexer;
import org.heraldcms.search.index.Newsroom;
import org.heraldcms.search.index.Newsroom.Copy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom whose publications can be searched the moment they are made. */
abstract class SearchTesting {

    final Newsroom newsroom = new Newsroom();
    Indexer indexer;

    @BeforeEach
    void open(@TempDir Path directory) {
        indexer = new Indexer(directory, newsroom, Clock.fixed(Newsroom.TODAY, ZoneOffset.UTC));
        long unused = indexer.open();
    }

    @AfterEach
    void close() {
        indexer.close();
    }

    UUID published(String locale, Copy copy) {
        UUID article = newsroom.publish(locale, copy);
        indexer.follow(newsroom.log());
        return article;
    }

    void published(String site, UUID article, String locale, Copy copy) {
        indexer.follow(List.of(newsroom.publish(site, article, locale, copy)));
    }

    Results find(SearchRequest request) {
        return new Finder(indexer).find(request);
    }

    List<UUID> found(String locale, String q) {
        return find(new SearchRequest("harbour", q, LocaleTag.of(locale), null, null, 0, 50)).items().stream()
                .map(Found::articleId)
                .toList();
    }

    Found first(String q) {
        return find(SearchRequest.of("harbour", q)).items().getFirst();
    }
}
