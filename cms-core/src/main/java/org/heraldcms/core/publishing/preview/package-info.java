/**
 * Previews: an unguessable, expiring link to a draft as a site would deliver it. Open
 * {@link org.heraldcms.core.publishing.preview.PreviewDoor} first: the one way by which somebody outside the newsroom
 * reaches a draft.
 *
 * <p>What is shown is never public: it stands in no list, feed, search or synchronisation, and nothing of it is kept.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.publishing.preview;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
