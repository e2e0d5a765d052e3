package org.heraldcms.core.publishing.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.publishing.schedule.Moment;
import org.heraldcms.core.publishing.shape.ShapeDraft.CanonicalDraft;
import org.heraldcms.core.publishing.shape.ShapeDraft.LinkDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShapeDraftTest {

    private static final ShapeDraft EMPTY = new ShapeDraft(null, null, null, null, null, null);
    private static final ShapeDraft.Ground GROUND = new ShapeDraft.Ground("harbour"::equals, "harbour");

    @Test
    void an_empty_draft_shapes_nothing() {
        assertThat(EMPTY.checked(GROUND)).isEqualTo(ShapeContent.NONE);
        assertThat(EMPTY.checked(GROUND).isNone()).isTrue();
    }

    @Test
    void what_is_stored_is_what_was_said() {
        ShapeDraft all = new ShapeDraft(
                " Ours ",
                "In short",
                new CanonicalDraft("original", null, null),
                new LinkDraft("Call", "tel:+34900202010"),
                List.of(new LinkDraft("More", "https://x.example/")),
                Moment.of(new Moment.Named("2026-12-01T09:00", "Europe/Madrid", "/embargo/at")));
        ShapeContent content = all.checked(GROUND);
        assertThat(content.title()).isEqualTo("Ours");
        assertThat(content.canonical()).isEqualTo(new ShapeContent.Canonical("original", "harbour", null));
        ShapeColumn column = new ShapeColumn();
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(content)))
                .isEqualTo(content);
        assertThat(content.embargo())
                .isEqualTo(new ShapeContent.Embargo(
                        Instant.parse("2026-12-01T08:00:00Z"), "2026-12-01T09:00", "Europe/Madrid"));
    }

    @Test
    void each_fault_is_named_at_its_place() {
        assertThat(faults(new ShapeDraft(" ", "a\nb", null, null, null, null))).containsExactly("/title", "/summary");
        assertThat(faults(call("Call", "/here"))).containsExactly("/callToAction/url");
        assertThat(faults(call("Call", "javascript:alert(1)"))).containsExactly("/callToAction/url");
        assertThat(faults(call("Call", "https://me@x.example/"))).containsExactly("/callToAction/url");
        assertThat(faults(resources(List.of(new LinkDraft(null, null), new LinkDraft("x", "tel:1")))))
                .containsExactly("/resources/0/title", "/resources/0/url", "/resources/1/url");
        assertThat(faults(resources(Collections.nCopies(21, new LinkDraft("x", "https://x.example")))))
                .containsExactly("/resources");
        assertThat(faults(canonical("mine", null, null))).containsExactly("/canonical/policy");
        assertThat(faults(canonical("address", null, "x"))).containsExactly("/canonical/url");
        assertThat(faults(canonical("original", "nowhere", null))).containsExactly("/canonical/site");
        assertThat(faults(canonical("own", "harbour", "https://x.example")))
                .containsExactly("/canonical/site", "/canonical/url");
    }

    private static ShapeDraft call(String text, String url) {
        return new ShapeDraft(null, null, null, new LinkDraft(text, url), null, null);
    }

    private static ShapeDraft resources(List<LinkDraft> links) {
        return new ShapeDraft(null, null, null, null, links, null);
    }

    private static ShapeDraft canonical(String policy, @Nullable String site, @Nullable String url) {
        return new ShapeDraft(null, null, new CanonicalDraft(policy, site, url), null, null, null);
    }

    private static List<String> faults(ShapeDraft draft) {
        HeraldException refusal = catchThrowableOfType(HeraldException.class, () -> draft.checked(GROUND));
        return refusal.violations().stream().map(Violation::pointer).toList();
    }
}
