package org.heraldcms.core.article;

import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Slug;
import org.heraldcms.core.content.Content;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an edition to say.
 *
 * @param slug the address wanted; null keeps the edition's own, or makes one from the title
 * @param basedOn number of the source revision that was translated; null: the newest for a new translation, the same
 *     as before for one that exists
 * @param message why, for the history; at most 500 characters
 */
public record EditionDraft(
        Content content, @Nullable Slug slug, @Nullable Integer basedOn, String message) {

    private static final int LONGEST_MESSAGE = 500;

    public EditionDraft {
        if (message.length() > LONGEST_MESSAGE) {
            throw HeraldException.invalid("/message", "A message has at most " + LONGEST_MESSAGE + " characters.");
        }
    }
}
