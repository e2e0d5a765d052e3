package org.heraldcms.web.security;

import jakarta.enterprise.context.RequestScoped;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/** Who asks in this request. Set by {@link Authentication} before any resource is called. */
@RequestScoped
public class CurrentActor {

    private @Nullable Actor actor;

    /** @throws HeraldException UNAUTHENTICATED when nobody is signed in */
    public Actor actor() {
        if (actor == null) {
            throw nobody();
        }
        return actor;
    }

    static HeraldException nobody() {
        return new HeraldException(ErrorCode.UNAUTHENTICATED, "Sign in, or send a valid token.");
    }

    void is(Actor somebody) {
        actor = somebody;
    }
}
