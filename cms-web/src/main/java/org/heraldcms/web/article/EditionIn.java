package org.heraldcms.web.article;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.article.EditionDraft;
import org.heraldcms.core.base.Slug;
import org.heraldcms.core.content.Content;
import org.jspecify.annotations.Nullable;

/** What a writer sends for an edition; the domain says what of it is wrong. */
record EditionIn(
        @Schema(required = true) @Nullable String title,
        @Nullable String summary,
        @Nullable String slug,
        @Schema(ref = "Body") @Nullable JsonNode body,
        @Schema(ref = "Fields") @Nullable JsonNode fields,
        @Schema(ref = "Seo") @Nullable JsonNode seo,
        @Nullable Integer basedOn,
        @Nullable String message) {

    EditionDraft toDraft() {
        return new EditionDraft(
                Content.parse(title, summary, body, fields, seo),
                slug == null ? null : Slug.of(slug),
                basedOn,
                message == null ? "" : message);
    }
}
