package org.heraldcms.core.webhook;

import java.util.List;
import java.util.stream.Stream;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.changelog.ChangeType;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of an endpoint; null leaves what is.
 *
 * @param url where to send
 * @param types the types of change to send; an empty list means all
 * @param enabled whether to send at all
 * @param serving in which order, and how fast
 */
public record EndpointDraft(
        @Nullable String url,
        @Nullable List<String> types,
        @Nullable Boolean enabled,
        ServingDraft serving) {

    /** @throws HeraldException INVALID, naming the place, when a type does not exist */
    public EndpointDraft {
        types = types == null ? null : checked(types);
    }

    private static List<String> checked(List<String> types) {
        List<String> known =
                Stream.of(ChangeType.values()).map(ChangeType::label).toList();
        for (int i = 0; i < types.size(); i++) {
            if (!known.contains(types.get(i))) {
                throw HeraldException.invalid("/types/" + i, "A type is one of " + String.join(", ", known) + ".");
            }
        }
        return types.stream().distinct().toList();
    }
}
