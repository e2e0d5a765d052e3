package org.heraldcms.web.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.article.Basis;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.content.Content;
import org.jspecify.annotations.Nullable;

/** A revision in the history of an edition; its content only where one revision is shown by itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        int number,
        @Nullable Integer basedOn,
        String slug,
        String title,
        Person author,
        String message,
        Instant createdAt,
        @Nullable String summary,
        @Schema(ref = "Body") @Nullable JsonNode body,
        @Schema(ref = "Fields") @Nullable JsonNode fields,
        @Schema(ref = "Seo") @Nullable JsonNode seo) {

    static RevisionView line(Revision revision, Person author) {
        return of(revision, author, null);
    }

    /** @param content of the revision, with its figures written out */
    static RevisionView whole(Revision revision, Content content, Person author) {
        return of(revision, author, content);
    }

    private static RevisionView of(Revision revision, Person author, @Nullable Content content) {
        Basis basis = revision.basis();
        return new RevisionView(
                revision.number(),
                basis == null ? null : basis.revision(),
                revision.slug(),
                revision.title(),
                author,
                revision.message(),
                revision.createdAt(),
                content == null ? null : content.summary(),
                content == null ? null : content.body().toJson(),
                content == null ? null : content.fields(),
                content == null ? null : content.seo());
    }
}
