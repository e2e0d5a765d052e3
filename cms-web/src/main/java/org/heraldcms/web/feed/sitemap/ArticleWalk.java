package org.heraldcms.web.feed.sitemap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.heraldcms.core.publishing.reading.Pages.Page;
import org.heraldcms.core.publishing.reading.Pages.Place;

/** Goes through articles, each with the pages of all its languages, and holds a step of them in memory at a time. */
final class ArticleWalk implements Iterator<List<Page>> {

    private static final int STEP = 2_000;

    private final Source source;
    private final Deque<Page> ahead = new ArrayDeque<>();
    private Place place;
    private boolean isOver;

    /** Gives the pages behind a place, those of one article together. */
    @FunctionalInterface
    interface Source {
        List<Page> behind(Place place, int limit);
    }

    ArticleWalk(Source source, UUID start) {
        this.source = source;
        this.place = Place.before(start);
    }

    @Override
    public boolean hasNext() {
        read();
        return !ahead.isEmpty();
    }

    @Override
    public List<Page> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        UUID article = ahead.getFirst().articleId();
        List<Page> languages = new ArrayList<>();
        while (hasNext() && ahead.getFirst().articleId().equals(article)) {
            languages.add(ahead.removeFirst());
        }
        return languages;
    }

    private void read() {
        if (ahead.isEmpty() && !isOver) {
            List<Page> read = source.behind(place, STEP);
            isOver = read.size() < STEP;
            ahead.addAll(read);
            place = read.isEmpty() ? place : Place.behind(read.getLast());
        }
    }
}
