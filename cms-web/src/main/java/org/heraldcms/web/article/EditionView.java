package org.heraldcms.web.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.article.Basis;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.publishing.Overview;
import org.heraldcms.core.review.EditionState;
import org.heraldcms.core.translation.Progress;
import org.jspecify.annotations.Nullable;

/** The newest revision of an edition, and where the edition stands. */
record EditionView(
        UUID articleId,
        LocaleTag locale,
        String dir,
        int revision,
        @Nullable Integer basedOn,
        EditionState state,
        boolean outdated,
        String slug,
        String title,
        String summary,
        @Schema(ref = "Body") JsonNode body,
        @Schema(ref = "Fields") JsonNode fields,
        @Schema(ref = "Seo") JsonNode seo,
        Person author,
        String message,
        Instant updatedAt,
        List<Overview.Live> live,
        @Nullable Progress progress) {

    /** @param content of the revision, with its figures written out */
    static EditionView of(Revision revision, Content content, Overview.EditionEntry entry, Person author) {
        Basis basis = revision.basis();
        return new EditionView(
                revision.articleId(),
                revision.locale(),
                revision.locale().direction(),
                revision.number(),
                basis == null ? null : basis.revision(),
                entry.state(),
                entry.outdated(),
                revision.slug(),
                content.title(),
                content.summary(),
                content.body().toJson(),
                content.fields(),
                content.seo(),
                author,
                revision.message(),
                revision.createdAt(),
                entry.live(),
                entry.progress());
    }
}
