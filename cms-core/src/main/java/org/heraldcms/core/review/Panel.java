package org.heraldcms.core.review;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Role;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.workflow.Stage;

/**
 * Who may decide about a revision at the stage at which its review stands.
 *
 * <p>When too few are left who could still give the approvals that the stage needs, since people left or lost a role,
 * the stage is stranded: then an administrator may decide there, and their approval is enough. Not about a text of their
 * own, though: two pairs of eyes it stays.
 *
 * @param locale of the edition
 * @param decided who has approved at this stage already
 * @param authors who wrote part of what no approval covers yet
 * @param staff everybody who may sign in
 */
public record Panel(Stage stage, LocaleTag locale, Set<UUID> decided, Set<UUID> authors, List<Actor> staff) {

    public Panel {
        decided = Set.copyOf(decided);
        authors = Set.copyOf(authors);
        staff = List.copyOf(staff);
    }

    /** Whether somebody is among those who may decide here, be it once more or about a text of their own. */
    public boolean admits(Actor actor) {
        return stage.admits(actor, locale) || standsIn(actor);
    }

    /** Whether the stage waits for this person. */
    public boolean waitsFor(Actor actor) {
        return isFree(actor) && admits(actor);
    }

    /** Those for whom the stage waits; the administrators, when it is stranded. */
    public List<Actor> waiting() {
        List<Actor> own = staff.stream().filter(this::isLeft).toList();
        return isEnough(own.size())
                ? own
                : staff.stream().filter(this::waitsFor).toList();
    }

    /** Whether an administrator decides in place of those who are missing. */
    boolean standsIn(Actor actor) {
        return isAdministrator(actor)
                && !isEnough(staff.stream().filter(this::isLeft).count());
    }

    boolean isAuthor(Actor actor) {
        return authors.contains(actor.id());
    }

    private boolean isLeft(Actor actor) {
        return isFree(actor) && stage.admits(actor, locale);
    }

    private boolean isFree(Actor actor) {
        return !decided.contains(actor.id()) && (stage.authorMay() || !isAuthor(actor));
    }

    private boolean isEnough(long left) {
        return left >= stage.approvals() - decided.size();
    }

    private static boolean isAdministrator(Actor actor) {
        return actor.grants().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
    }
}
