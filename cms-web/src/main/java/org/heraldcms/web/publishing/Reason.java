package org.heraldcms.web.publishing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why something is withdrawn or recalled. */
record Reason(@Schema(required = true) @Nullable String reason) {

    /** What was said; empty when nothing was. */
    static String of(@Nullable Reason body) {
        return body == null || body.reason() == null ? "" : body.reason();
    }
}
