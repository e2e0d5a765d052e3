package org.heraldcms.core.publishing.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.Rehearsal;
import org.heraldcms.core.site.Sites;
import org.jspecify.annotations.Nullable;

/**
 * The one door through which somebody without an account sees a draft: it opens to the token of a preview, for that
 * edition and that site, until the preview ends, and hands out nothing but a document.
 */
@ApplicationScoped
@Transactional
public class PreviewDoor {

    private static final int LONGEST_TOKEN = 100;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Articles articles;

    @Inject
    private Sites sites;

    @Inject
    private Rehearsal rehearsal;

    @Inject
    private Clock clock;

    /**
     * What is asked of the delivery API.
     *
     * @param ref id of the article, or the slug of the draft
     * @param locale null when the request names none
     */
    public record Question(
            String site, String ref, @Nullable LocaleTag locale) {}

    /**
     * What the holder of a token is shown.
     *
     * @throws HeraldException PREVIEW_REFUSED when the token is unknown, the preview has ended, or the article was
     *     deleted
     */
    public Shown show(String token) {
        Preview preview = open(token);
        try {
            Article article = articles.require(preview.articleId());
            Revision revision = revision(preview);
            Rehearsal.Played played = rehearsal.of(article, revision, sites.require(preview.site()));
            return new Shown(
                    preview.site(),
                    preview.articleId(),
                    preview.locale(),
                    revision.number(),
                    revision.slug(),
                    played.title(),
                    played.summary(),
                    played.html(),
                    played.document(),
                    played.segments().stream()
                            .map(one -> new Shown.Part(one.id(), one.text()))
                            .toList(),
                    preview.mayComment(),
                    preview.expiresAt());
        } catch (HeraldException gone) {
            throw gone.code() == ErrorCode.NOT_FOUND ? refused("What it showed was deleted.") : gone;
        }
    }

    private Revision revision(Preview preview) {
        Integer fixed = preview.revision();
        return fixed == null
                ? articles.newest(articles.requireEdition(preview.articleId(), preview.locale()))
                : articles.requireRevision(preview.articleId(), preview.locale(), fixed);
    }

    /**
     * As {@link #show(String)}, when the question is about that very edition on that very site.
     *
     * @throws HeraldException PREVIEW_REFUSED, also when it is about another one
     */
    public Shown show(String token, Question question) {
        Preview preview = open(token);
        if (!preview.site().equals(question.site())) {
            throw refused("The preview is for another site.");
        }
        if (question.locale() != null && !question.locale().equals(preview.locale())) {
            throw refused("The preview is for another language.");
        }
        Shown shown = show(token);
        if (!question.ref().equals(shown.articleId().toString())
                && !question.ref().equals(shown.slug())) {
            throw refused("The preview is for another article.");
        }
        return shown;
    }

    Preview open(String token) {
        Preview preview = token.length() > LONGEST_TOKEN
                ? null
                : store.createQuery("select p from Preview p where p.hash = :hash", Preview.class)
                        .setParameter("hash", Preview.hash(token))
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
        if (preview == null) {
            throw refused("There is no such preview.");
        }
        if (!preview.isOpen(clock.instant())) {
            throw refused("The preview has expired or was withdrawn.");
        }
        return preview;
    }

    private static HeraldException refused(String why) {
        return new HeraldException(ErrorCode.PREVIEW_REFUSED, why);
    }
}
