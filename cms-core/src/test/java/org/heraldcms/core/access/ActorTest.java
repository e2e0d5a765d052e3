package org.heraldcms.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.Test;

class ActorTest {

    private static final LocaleTag EN = LocaleTag.of("en");
    private static final LocaleTag ES = LocaleTag.of("es");

    private final Actor tomas = actor(new Grant(Role.TRANSLATOR, Set.of(ES), Set.of()));
    private final Actor sam = actor(new Grant(Role.SITE_MANAGER, Set.of(), Set.of("harbour")));

    @Test
    void a_translator_translates_in_the_locales_granted_and_in_no_other() {
        assertThat(tomas.may(Permission.TRANSLATE, ES)).isTrue();
        assertThat(tomas.may(Permission.TRANSLATE, EN)).isFalse();
    }

    @Test
    void a_site_manager_publishes_at_the_sites_granted_and_at_no_other() {
        assertThat(sam.mayAt(Permission.PUBLISH, "harbour")).isTrue();
        assertThat(sam.mayAt(Permission.PUBLISH, "faro")).isFalse();
    }

    @Test
    void a_grant_without_locales_covers_all_of_them() {
        assertThat(actor(Grant.of(Role.REVIEWER)).may(Permission.DECIDE, ES)).isTrue();
    }

    @Test
    void locales_of_one_role_do_not_widen_another() {
        Actor both =
                actor(new Grant(Role.TRANSLATOR, Set.of(ES), Set.of()), new Grant(Role.REVIEWER, Set.of(EN), Set.of()));

        assertThat(both.may(Permission.DECIDE, ES)).isFalse();
    }

    @Test
    void where_somebody_may_act_is_where_their_grants_let_them_and_everywhere_when_one_is_not_narrowed() {
        Actor both = actor(new Grant(Role.TRANSLATOR, Set.of(ES), Set.of()), Grant.of(Role.EDITOR));

        assertThat(tomas.locales(Permission.TRANSLATE)).contains(Set.of(ES));
        assertThat(tomas.locales(Permission.DECIDE)).contains(Set.of());
        assertThat(both.locales(Permission.TRANSLATE)).isEmpty();
    }

    @Test
    void a_refusal_names_the_rule() {
        assertThatThrownBy(() -> tomas.require(Permission.TRANSLATE, EN))
                .isInstanceOf(HeraldException.class)
                .hasMessage("Your roles do not let you translate in en.");
    }

    @Test
    void an_editor_cannot_be_granted_single_locales() {
        assertThatThrownBy(() -> new Grant(Role.EDITOR, Set.of(ES), Set.of()))
                .isInstanceOf(HeraldException.class)
                .hasMessage("Only translators and reviewers are granted single locales.");
    }

    private static Actor actor(Grant... grants) {
        return new Actor(new UUID(0, 1), "Sam Pine", "sam@safeharbour.example", List.of(grants));
    }
}
