package org.heraldcms.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.review.EditionState.Transition;
import org.junit.jupiter.api.Test;

class EditionStateTest {

    @Test
    void these_are_all_legal_transitions() {
        assertThat(table()).isEqualTo("""
                                          save               submit             approve            request_changes
                        draft             draft              in_review          -                  -
                        in_review         draft              -                  approved           changes_requested
                        changes_requested draft              in_review          -                  -
                        approved          draft              -                  -                  -
                        """);
    }

    @Test
    void an_illegal_transition_is_refused_by_naming_state_and_transition() {
        assertThatThrownBy(() -> EditionState.DRAFT.require(Transition.APPROVE))
                .isInstanceOfSatisfying(HeraldException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
                    assertThat(refused).hasMessageContaining("draft").hasMessageContaining("approve");
                });
    }

    private static String table() {
        StringBuilder table = new StringBuilder(" ".repeat(18));
        for (Transition transition : Transition.values()) {
            table.append(cell(transition.name().toLowerCase(Locale.ROOT), 19));
        }
        for (EditionState state : EditionState.values()) {
            table.append('\n').append(cell(state.label(), 18));
            for (Transition transition : Transition.values()) {
                table.append(
                        cell(state.after(transition).map(EditionState::label).orElse("-"), 19));
            }
        }
        return table.append('\n').toString().replaceAll(" +\n", "\n");
    }

    private static String cell(String text, int width) {
        return String.format("%-" + width + "s", text);
    }
}
