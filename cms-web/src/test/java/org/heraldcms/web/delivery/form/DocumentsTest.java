package org.heraldcms.web.delivery.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.heraldcms.core.base.HeraldException;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final String DOCUMENT =
            "{\"body\":{\"content\":[{\"text\":\"}],\\\"\"}]},\"fields\":{\"a\":1e+30,\"b\":[\"x\"]},\"id\":\"é🙂\","
                    + "\"revision\":12,\"seo\":{},\"share\":0.5,\"title\":\"Hablar\",\"topics\":[],\"last\":true}";

    @Test
    void a_sparse_document_has_what_was_asked_for_to_the_byte() {
        assertThat(sparse("title", "id")).isEqualTo("{\"id\":\"é🙂\",\"title\":\"Hablar\"}");
        assertThat(sparse("body")).isEqualTo("{\"body\":{\"content\":[{\"text\":\"}],\\\"\"}]}}");
        assertThat(sparse("fields", "revision", "share"))
                .isEqualTo("{\"fields\":{\"a\":1e+30,\"b\":[\"x\"]},\"revision\":12,\"share\":0.5}");
        assertThat(sparse("seo", "topics", "last")).isEqualTo("{\"seo\":{},\"topics\":[],\"last\":true}");
        assertThat(sparse("nothing")).isEqualTo("{}");
    }

    @Test
    void all_members_make_the_whole_document() {
        assertThat(sparse("body", "fields", "id", "revision", "seo", "share", "title", "topics", "last"))
                .isEqualTo(DOCUMENT);
    }

    @Test
    void a_member_is_found_among_others() {
        assertThat(Documents.member(DOCUMENT.getBytes(UTF_8), "title"))
                .hasValueSatisfying(title -> assertThat(title.asText()).isEqualTo("Hablar"));
        assertThat(Documents.member(DOCUMENT.getBytes(UTF_8), "text")).isEmpty();
    }

    @Test
    void something_may_stand_beside_it() {
        byte[] beside = "[1]".getBytes(UTF_8);
        assertThat(new String(Documents.with("{}".getBytes(UTF_8), "included", beside), UTF_8))
                .isEqualTo("{\"included\":[1]}");
        assertThat(new String(Documents.with("{\"a\":1}".getBytes(UTF_8), "included", beside), UTF_8))
                .isEqualTo("{\"a\":1,\"included\":[1]}");
    }

    @Test
    void what_there_is_none_of_is_refused_by_name() {
        assertThatThrownBy(() -> assertThat(Parts.of(List.of("title", "titel"), List.of()))
                        .isNull())
                .isInstanceOfSatisfying(HeraldException.class, refusal -> {
                    assertThat(refusal.violations().getFirst().pointer()).isEqualTo("fields");
                    assertThat(refusal.detail()).startsWith("There is no \"titel\"; there is id, ");
                });
        assertThatThrownBy(
                        () -> assertThat(Parts.of(List.of(), List.of("drafts"))).isNull())
                .hasMessage("There is no \"drafts\"; there is alternates, translationOf.");
    }

    private static String sparse(String... members) {
        return new String(Documents.sparse(DOCUMENT.getBytes(UTF_8), Set.of(members)), UTF_8);
    }
}
