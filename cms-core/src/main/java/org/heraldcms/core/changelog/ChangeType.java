package org.heraldcms.core.changelog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What can happen to what outsiders read; the name is also the {@code type} of the webhook. */
public enum ChangeType {
    /** An edition went live on a site where it was not. */
    EDITION_PUBLISHED("edition.published"),
    /** Another revision took the place of the one that was live. */
    EDITION_UPDATED("edition.updated"),
    /** An edition was taken off a site. */
    EDITION_WITHDRAWN("edition.withdrawn"),
    /** An edition was taken off a site by a recall, of itself or of its whole article. */
    ARTICLE_RECALLED("article.recalled"),
    /** A release took effect. */
    RELEASE_LAUNCHED("release.launched");

    private final String label;

    ChangeType(String label) {
        this.label = label;
    }

    /** The type of this label. */
    public static ChangeType of(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label));
    }

    @JsonValue
    public String label() {
        return label;
    }
}
