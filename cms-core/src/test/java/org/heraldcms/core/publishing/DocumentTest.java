package org.heraldcms.core.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.heraldcms.core.base.Canonical;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void the_canonical_form_sorts_members_and_knows_one_spelling_of_a_number() throws Exception {
        byte[] bytes = Canonical.bytes(JSON.readTree("{\"b\": 1.0, \"a\": \"\\u00f1\\u2028\", \"€\": [true, null]}"));
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":\"ñ\u2028\",\"b\":1,\"€\":[true,null]}");
    }

    @Test
    void whoever_holds_a_document_as_data_can_prove_it_whole() throws Exception {
        ObjectNode tree = (ObjectNode) JSON.readTree("{\"title\":\"Hablar\",\"revision\":3,\"html\":\"<p>¿Sí?</p>\"}");
        String digest = Canonical.digest(Canonical.bytes(tree));
        tree.put("digest", digest);
        ObjectNode held = (ObjectNode) JSON.readTree(Canonical.bytes(tree));
        held.remove("digest");
        assertThat(Canonical.digest(Canonical.bytes(held))).isEqualTo(digest);
    }
}
