package org.heraldcms.core.publishing.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.review.comment.Comment;
import org.heraldcms.core.review.comment.Comments;
import org.jspecify.annotations.Nullable;

/** What guests say about a draft that they were shown: as much as a reader writes, and no faster. */
@ApplicationScoped
@Transactional
public class GuestComments {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_IN_WINDOW = 20;
    private static final int LONGEST = 5_000;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private PreviewDoor door;

    @Inject
    private Articles articles;

    @Inject
    private Comments comments;

    @Inject
    private Clock clock;

    /**
     * Something a guest says.
     *
     * @param revision the revision that they were shown
     * @param segment the segment that it is about; null: the whole
     */
    public record Remark(int revision, @Nullable String segment, String name, String text) {}

    /**
     * Adds a remark to the comments of the edition.
     *
     * @throws HeraldException PREVIEW_REFUSED when the link shows nothing any more, or only lets read; THROTTLED after 20
     *     remarks within ten minutes by one link; INVALID at the member that is wrong
     */
    public void add(String token, Remark remark) {
        Preview preview = door.open(token);
        if (!preview.mayComment()) {
            throw new HeraldException(ErrorCode.PREVIEW_REFUSED, "This preview is for reading only.");
        }
        if (preview.revision() != null && preview.revision() != remark.revision()) {
            throw new HeraldException(ErrorCode.PREVIEW_REFUSED, "The preview is of another revision.");
        }
        if (remark.text().isBlank() || remark.text().length() > LONGEST) {
            throw HeraldException.invalid("/text", "Say something, in 1 to 5,000 characters.");
        }
        Instant now = clock.instant();
        admit(preview, now);
        articles.require(preview.articleId());
        Comment unused = comments.addByGuest(
                preview.articleId(),
                preview.locale(),
                remark.revision(),
                remark.segment(),
                remark.name(),
                remark.text());
    }

    private void admit(Preview preview, Instant now) {
        // Under the preview's lock, so that many at once count one after the other.
        store.createNativeQuery("select 1 from preview where id = ?1 for update")
                .setParameter(1, preview.id())
                .getResultList();
        long recent = ((Number)
                        store.createNativeQuery("select count(*) from preview_remark where preview_id = ?1 and at > ?2")
                                .setParameter(1, preview.id())
                                .setParameter(2, OffsetDateTime.ofInstant(now.minus(WINDOW), ZoneOffset.UTC))
                                .getSingleResult())
                .longValue();
        if (recent >= MOST_IN_WINDOW) {
            throw new HeraldException(ErrorCode.THROTTLED, "That is a lot at once. Come back in ten minutes.");
        }
        store.createNativeQuery("insert into preview_remark (preview_id, at) values (?1, ?2)")
                .setParameter(1, preview.id())
                .setParameter(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
    }
}
