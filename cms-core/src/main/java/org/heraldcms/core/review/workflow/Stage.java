package org.heraldcms.core.review.workflow;

import java.util.List;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.access.Role;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a workflow.
 *
 * <p>Who may decide there: where people are named, one of them; where a role is named, whoever has it in the locale;
 * where both are, who is both. Where neither is, whoever may decide on reviews in the locale at all, so an
 * administrator too: to name somebody is to leave the administrators out.
 *
 * @param name what the newsroom calls it
 * @param approvals how many reviewers must approve before the next stage begins, at least 1
 * @param role that the decider must have; null: none in particular
 * @param locale that the decider's grant must cover, for example the source's; null: that of the edition. People who
 *     are named, and no role with them, need no grant for it
 * @param people the accounts that may decide; empty: nobody in particular
 * @param authorMay whether somebody who wrote part of the text may approve it
 * @param dueHours within how many hours after it began the stage shall be decided; null: whenever
 */
public record Stage(
        String name,
        int approvals,
        @Nullable Role role,
        @Nullable LocaleTag locale,
        List<UUID> people,
        boolean authorMay,
        @Nullable Integer dueHours) {

    public Stage {
        people = List.copyOf(people);
    }

    /** A stage that whoever may decide in the edition's locale decides, whenever. */
    public static Stage of(String name, int approvals) {
        return new Stage(name, approvals, null, null, List.of(), false, null);
    }

    /** Whether somebody is among those who decide about an edition of this locale. */
    public boolean admits(Actor actor, LocaleTag edition) {
        LocaleTag where = locale == null ? edition : locale;
        if (people.isEmpty() && role == null) {
            return actor.may(Permission.DECIDE, where);
        }
        return actor.may(Permission.READ)
                && (people.isEmpty() || people.contains(actor.id()))
                && (role == null || actor.has(role, where));
    }
}
