package org.heraldcms.core.review.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.heraldcms.core.access.Account;
import org.heraldcms.core.access.AccountRows;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;

/** Who works here, and whether they are enough to decide. */
@ApplicationScoped
@Transactional
public class Staff {

    /** Stands for any locale: only a grant that names none covers it. */
    private static final LocaleTag ANY = new LocaleTag("und");

    @Inject
    private AccountRows accounts;

    /** Everybody who may sign in, with what they may do at this moment. */
    public List<Actor> active() {
        return accounts.active().stream().map(Account::actor).toList();
    }

    /**
     * Refuses stages at which too few people may decide in one of the workflow's locales; for a workflow of all locales,
     * in any.
     *
     * @throws HeraldException INVALID at the person who is nobody; NOBODY_MAY_DECIDE at the stage
     */
    void requireEnough(WorkflowDraft draft) {
        List<Actor> active = active();
        List<UUID> known = active.stream().map(Actor::id).toList();
        for (int i = 0; i < draft.stages().size(); i++) {
            Stage stage = draft.stages().get(i);
            for (int j = 0; j < stage.people().size(); j++) {
                if (!known.contains(stage.people().get(j))) {
                    throw HeraldException.invalid(
                            "/stages/" + i + "/people/" + j, "There is no active account of this id.");
                }
            }
            requireEnough(stage, draft.selectors().locales(), active, "/stages/" + i);
        }
    }

    private static void requireEnough(Stage stage, List<LocaleTag> locales, List<Actor> active, String pointer) {
        if (locales.isEmpty()) {
            require(stage, active.stream().filter(one -> somewhere(stage, one)).count(), "in any locale", pointer);
        }
        for (LocaleTag locale : locales) {
            long deciders =
                    active.stream().filter(one -> stage.admits(one, locale)).count();
            require(stage, deciders, "in " + locale, pointer);
        }
    }

    /** Whether somebody may decide at a stage in one locale or another. */
    private static boolean somewhere(Stage stage, Actor actor) {
        return actor.grants().stream()
                .flatMap(grant -> grant.locales().isEmpty() ? Stream.of(ANY) : grant.locales().stream())
                .anyMatch(locale -> stage.admits(actor, locale));
    }

    private static void require(Stage stage, long deciders, String where, String pointer) {
        if (deciders < stage.approvals()) {
            throw HeraldException.at(
                    ErrorCode.NOBODY_MAY_DECIDE,
                    pointer,
                    "The stage \"" + stage.name() + "\" needs " + stage.approvals() + " who may decide " + where
                            + "; there are " + deciders + ".");
        }
    }
}
