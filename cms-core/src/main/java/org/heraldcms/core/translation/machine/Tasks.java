package org.heraldcms.core.translation.machine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Drafting;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.article.SegmentDraft;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair;
import org.heraldcms.core.translation.SegmentPair.State;
import org.heraldcms.core.translation.Translation;
import org.heraldcms.core.translation.Translations;
import org.heraldcms.core.translation.machine.Task.Item;
import org.jspecify.annotations.Nullable;

/** The two transactions around the work of a machine, which itself is waited for in none. */
@ApplicationScoped
@Transactional
class Tasks {

    /** Most segments that one request translates. */
    static final int MOST_SEGMENTS = 200;

    private static final String MESSAGE = "Translated by machine";

    @Inject
    private Articles articles;

    @Inject
    private Translations translations;

    @Inject
    private Drafting drafting;

    @Inject
    private Audit audit;

    /** Who may have an edition translated by machine is who may translate it. */
    void authorise(Actor actor, UUID articleId, LocaleTag locale) {
        articles.require(articleId);
        actor.require(Permission.TRANSLATE, locale);
    }

    /**
     * The segments to translate: those named, or the first so many that have no translation and are no code.
     *
     * @throws HeraldException INVALID at {@code /segments} and below; ILLEGAL_TRANSITION for the source edition
     */
    Task prepare(UUID articleId, LocaleTag locale, @Nullable List<String> named) {
        Article article = articles.require(articleId);
        Revision newest = articles.find(articleId, locale).map(articles::newest).orElse(null);
        Translation translation = translations.require(article, newest);
        List<Item> items = named == null ? untranslated(translation) : named(translation, named);
        return new Task(articleId, locale, translation.source(), newest, items);
    }

    private static List<Item> untranslated(Translation translation) {
        List<Item> items = new ArrayList<>();
        for (SegmentPair pair : translation.segments()) {
            Segment source = pair.source();
            boolean wanted = pair.state() == State.UNTRANSLATED && items.size() < MOST_SEGMENTS;
            if (wanted && source != null && source.kind() != Segment.Kind.CODE) {
                items.add(Item.of(source, null));
            }
        }
        return items;
    }

    private static List<Item> named(Translation translation, List<String> named) {
        if (named.isEmpty() || named.size() > MOST_SEGMENTS) {
            throw HeraldException.invalid("/segments", "Name 1 to " + MOST_SEGMENTS + " segments, or none at all.");
        }
        Map<String, SegmentPair> pairs = new LinkedHashMap<>();
        translation.segments().forEach(pair -> pairs.put(pair.id(), pair));
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            SegmentPair pair = pairs.remove(named.get(i));
            Segment source = pair == null ? null : pair.source();
            if (pair == null || source == null) {
                throw HeraldException.invalid(
                        "/segments/" + i, "The source has no such segment, or it is named twice.");
            }
            items.add(Item.of(source, pair.target()));
        }
        return items;
    }

    /**
     * Saves what a machine made of a task.
     *
     * @return the newest revision afterwards
     * @throws HeraldException STALE when somebody has saved one of the segments meanwhile; then nothing is changed
     */
    Revision save(Actor actor, Task task, List<SegmentDraft> drafts, String translator) {
        Revision saved = drafting.saveSegments(actor, task.article(), task.locale(), drafts, MESSAGE, null);
        audit.record(
                actor,
                "machine.translate",
                task.article() + "/" + task.locale(),
                Map.of("revision", saved.number(), "segments", drafts.size(), "translator", translator));
        return saved;
    }

    /** How many segments of the newest source have no translation. */
    int left(UUID articleId, LocaleTag locale) {
        Revision newest = articles.find(articleId, locale).map(articles::newest).orElse(null);
        return (int) translations.require(articles.require(articleId), newest).segments().stream()
                .filter(pair -> pair.state() == State.UNTRANSLATED)
                .count();
    }
}
