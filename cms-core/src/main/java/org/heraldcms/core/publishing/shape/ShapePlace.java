package org.heraldcms.core.publishing.shape;

import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;

/** An edition on a site. */
public record ShapePlace(UUID articleId, LocaleTag locale, String site) {

    /** What the audit calls it. */
    String subject() {
        return articleId + "/" + locale + "/" + site;
    }
}
