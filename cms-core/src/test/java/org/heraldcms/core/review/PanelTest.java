package org.heraldcms.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Grant;
import org.heraldcms.core.access.Role;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.workflow.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PanelTest {

    private static final LocaleTag ES = new LocaleTag("es");
    private static final LocaleTag EN = new LocaleTag("en");

    private static final Actor ADA = actor("ada", Grant.of(Role.ADMINISTRATOR));
    private static final Actor ERIK = actor("erik", Grant.of(Role.EDITOR));
    private static final Actor TOMAS = actor("tomas", new Grant(Role.TRANSLATOR, Set.of(ES), Set.of()));
    private static final Actor ROSA = actor("rosa", new Grant(Role.REVIEWER, Set.of(ES), Set.of()));
    private static final Actor BEN = actor("ben", new Grant(Role.REVIEWER, Set.of(EN), Set.of()));
    private static final Actor SAM = actor("sam", new Grant(Role.SITE_MANAGER, Set.of(), Set.of("cove")));
    private static final Actor GONE = actor("gone");
    private static final List<Actor> ALL = List.of(ADA, ERIK, TOMAS, ROSA, BEN, SAM);

    @Test
    void these_decide_about_a_spanish_edition_at_each_kind_of_stage() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        stages.put("nobody named", Stage.of("s", 1));
        stages.put("nobody named, in en", stage(null, EN));
        stages.put("reviewer", stage(Role.REVIEWER, null));
        stages.put("reviewer in en", stage(Role.REVIEWER, EN));
        stages.put("translator", stage(Role.TRANSLATOR, null));
        stages.put("editor", stage(Role.EDITOR, null));
        stages.put("site manager", stage(Role.SITE_MANAGER, null));
        stages.put("administrator", stage(Role.ADMINISTRATOR, null));
        stages.put("Tomas and Sam", stage(null, null, TOMAS, SAM));
        stages.put("a reviewer among Rosa, Ben", stage(Role.REVIEWER, null, ROSA, BEN));
        stages.put("an editor among Rosa, Ben", stage(Role.EDITOR, null, ROSA, BEN));
        stages.put("somebody without a role", stage(null, null, GONE));
        String table = stages.entrySet().stream()
                .map(row -> String.format("%-28s", row.getKey())
                        + ALL.stream()
                                .map(one -> String.format("%-7s", row.getValue().admits(one, ES) ? one.name() : "-"))
                                .collect(Collectors.joining())
                                .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(table).isEqualTo("""
                nobody named                ada    -      -      rosa   -      -
                nobody named, in en         ada    -      -      -      ben    -
                reviewer                    -      -      -      rosa   -      -
                reviewer in en              -      -      -      -      ben    -
                translator                  -      -      tomas  -      -      -
                editor                      -      erik   -      -      -      -
                site manager                -      -      -      -      -      sam
                administrator               ada    -      -      -      -      -
                Tomas and Sam               -      -      tomas  -      -      sam
                a reviewer among Rosa, Ben  -      -      -      rosa   -      -
                an editor among Rosa, Ben   -      -      -      -      -      -
                somebody without a role     -      -      -      -      -      -
                """);
    }

    @Test
    void who_has_decided_or_wrote_part_of_it_is_not_waited_for() {
        assertThat(panel(Stage.of("s", 1), Set.of(), Set.of(ROSA)).waiting()).containsExactly(ADA);
        assertThat(panel(Stage.of("s", 2), Set.of(ADA), Set.of()).waiting()).containsExactly(ROSA);
        Stage open = new Stage("s", 1, Role.TRANSLATOR, null, List.of(), true, null);
        assertThat(panel(open, Set.of(), Set.of(TOMAS)).waiting()).containsExactly(TOMAS);
    }

    @Test
    void where_too_few_are_left_an_administrator_stands_in() {
        Panel panel = panel(stage(null, null, GONE), Set.of(), Set.of(TOMAS));
        assertThat(panel.waiting()).containsExactly(ADA);
        assertThat(panel.standsIn(ADA)).isTrue();
        assertThat(panel.standsIn(ROSA)).isFalse();
        assertThat(panel.admits(ROSA)).isFalse();
    }

    @Test
    void as_long_as_enough_are_left_no_administrator_stands_in() {
        Panel panel = panel(stage(Role.REVIEWER, null), Set.of(), Set.of(TOMAS));
        assertThat(panel.admits(ADA)).isFalse();
        assertThat(panel.waiting()).containsExactly(ROSA);
    }

    @Test
    void an_author_does_not_stand_in_for_anybody() {
        Panel panel = panel(stage(null, null, GONE), Set.of(), Set.of(ADA));
        assertThat(panel.waitsFor(ADA)).isFalse();
        assertThat(panel.waiting()).isEmpty();
    }

    private static Panel panel(Stage stage, Set<Actor> decided, Set<Actor> authors) {
        return new Panel(stage, ES, ids(decided), ids(authors), ALL);
    }

    private static Set<UUID> ids(Set<Actor> actors) {
        return actors.stream().map(Actor::id).collect(Collectors.toSet());
    }

    private static Stage stage(@Nullable Role role, @Nullable LocaleTag locale, Actor... people) {
        List<UUID> ids = List.of(people).stream().map(Actor::id).toList();
        return new Stage("s", 1, role, locale, ids, false, null);
    }

    private static Actor actor(String name, Grant... grants) {
        return new Actor(UUID.randomUUID(), name, name + "@safeharbour.example", List.of(grants));
    }
}
