package org.heraldcms.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.Test;

class SiteStateTest {

    private static final UUID PHONES = UUID.fromString("0193f000-0000-7000-8000-000000000001");
    private static final LocaleTag ES = LocaleTag.of("es");
    private static final String FIRST = "a".repeat(64);

    @Test
    void an_empty_site_has_a_digest_of_64_zeros() {
        assertThat(SiteState.empty("faro").digest().hex()).isEqualTo("0".repeat(64));
    }

    @Test
    void one_document_gives_the_sha_256_of_its_line() {
        assertThat(StateDigest.EMPTY.plus(PHONES, ES, FIRST).hex())
                .isEqualTo("c089c38391b44de46572afdb19d9adf4af5923f81f3ae687337d9c6c10f0652b");
    }

    @Test
    void the_order_of_documents_does_not_matter() {
        List<String> digests = new ArrayList<>(List.of("1".repeat(64), "2".repeat(64), "f".repeat(64)));
        StateDigest forwards = sum(digests);
        Collections.reverse(digests);
        assertThat(sum(digests)).isEqualTo(forwards);
    }

    @Test
    void folding_any_history_comes_to_the_same_as_reckoning_what_is_left() {
        Random random = new Random(20261124);
        Map<UUID, String> live = new HashMap<>();
        SiteState state = SiteState.empty("faro");
        for (int position = 1; position <= 2_000; position++) {
            state = state.after(randomMove(random, position, live));
        }
        StateDigest reckoned = StateDigest.EMPTY;
        for (Map.Entry<UUID, String> document : live.entrySet()) {
            reckoned = reckoned.plus(document.getKey(), ES, document.getValue());
        }
        assertThat(state).isEqualTo(new SiteState("faro", 2_000, live.size(), reckoned));
    }

    @Test
    void a_move_taken_back_gives_the_state_before_it() {
        SiteState one = SiteState.empty("faro").after(new Move(3, new Move.Of(PHONES, ES), FIRST, null));
        Move update = new Move(7, new Move.Of(PHONES, ES), "b".repeat(64), FIRST);
        assertThat(one.after(update).before(update, 3)).isEqualTo(one);
    }

    @Test
    void a_claim_must_be_a_position_and_a_digest() {
        assertThatThrownBy(() -> new Receipt.Claim(-1, FIRST)).isInstanceOf(HeraldException.class);
        assertThatThrownBy(() -> new Receipt.Claim(1, "xyz")).isInstanceOf(HeraldException.class);
    }

    private static Move randomMove(Random random, int position, Map<UUID, String> live) {
        UUID article = new UUID(0, random.nextInt(50));
        String replaced = live.get(article);
        String next = replaced != null && random.nextInt(3) == 0 ? null : hex(random);
        if (next == null) {
            live.remove(article);
        } else {
            live.put(article, next);
        }
        return new Move(position, new Move.Of(article, ES), next, replaced);
    }

    private static StateDigest sum(List<String> digests) {
        StateDigest sum = StateDigest.EMPTY;
        for (String digest : digests) {
            sum = sum.plus(PHONES, ES, digest);
        }
        return sum;
    }

    private static String hex(Random random) {
        return String.format("%016x", random.nextLong()).repeat(4);
    }
}
