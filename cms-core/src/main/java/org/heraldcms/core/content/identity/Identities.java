package org.heraldcms.core.content.identity;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;

/** The ids of a body's text blocks while they are being given out; each at most once. */
final class Identities {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 10;

    private final Body body;
    private final List<TextBlock> blocks;
    private final List<String> ids = new ArrayList<>();
    private final List<String> fallbacks = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> former;

    /**
     * Keeps the ids that were sent. Of equal ones the first block with text keeps it, as a split may leave a blank one;
     * the others are new blocks, whatever they look like, and get new ids at once. That is, unless they say what some
     * block said before: what a split has set free again is what it was before it was merged.
     *
     * @param former the ids of blocks of earlier revisions, by the hashes of what they said
     */
    Identities(Body body, Map<String, String> former) {
        this.body = body;
        this.former = former;
        this.blocks = body.textBlocks();
        Map<String, Integer> keepers = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            keepers.merge(blocks.get(i).id(), i, this::keeper);
        }
        taken.addAll(keepers.keySet());
        taken.add("");
        for (int i = 0; i < blocks.size(); i++) {
            String id = blocks.get(i).id();
            ids.add(id.isEmpty() || keepers.getOrDefault(id, i) == i ? id : idOfCopy(i));
            fallbacks.add("");
        }
        taken.addAll(ids);
    }

    private String idOfCopy(int position) {
        String id = former.getOrDefault(blocks.get(position).hash(), "");
        return taken.add(id) ? id : fresh();
    }

    private int keeper(int first, int later) {
        return rank(later) > rank(first) ? later : first;
    }

    /** How good a claim a block has to the id it was sent with. */
    private int rank(int position) {
        TextBlock block = blocks.get(position);
        return block.isBlank() ? 0 : block.id().equals(former.get(block.hash())) ? 2 : 1;
    }

    /** The text blocks in reading order; positions refer to it. */
    List<TextBlock> blocks() {
        return blocks;
    }

    boolean isOpen(int position) {
        return ids.get(position).isEmpty();
    }

    boolean isTaken(String id) {
        return taken.contains(id);
    }

    void give(int position, String id) {
        if (!isOpen(position) || !taken.add(id)) {
            throw new IllegalArgumentException("The block has an id, or the id a block: " + id);
        }
        ids.set(position, id);
    }

    /** Which of the others has the id of which block. */
    Matching matchedById(List<TextBlock> others) {
        Map<String, Integer> places = new HashMap<>();
        for (int j = 0; j < others.size(); j++) {
            places.put(others.get(j).id(), j);
        }
        Matching matching = new Matching(blocks.size(), others.size());
        for (int i = 0; i < blocks.size(); i++) {
            Integer place = isOpen(i) ? null : places.get(ids.get(i));
            if (place != null) {
                matching.match(i, place);
            }
        }
        return matching;
    }

    /** Gives each open block the id of the other that it is matched with. */
    void adopt(Matching matching, List<TextBlock> others) {
        for (int i = 0; i < blocks.size(); i++) {
            if (isOpen(i) && matching.rightOf(i) >= 0) {
                give(i, others.get(matching.rightOf(i)).id());
            }
        }
    }

    boolean hasOpen() {
        return ids.contains("");
    }

    /** Opens the blocks that were sent with ids not known; they get them back when nothing better is found. */
    void reopen(Predicate<String> known) {
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            boolean sent = id.equals(blocks.get(i).id());
            if (sent && !id.isEmpty() && !known.test(id)) {
                fallbacks.set(i, id);
                ids.set(i, "");
                taken.remove(id);
            }
        }
    }

    /** The body with all ids given, new ones to the blocks that are still open. */
    Body settled() {
        for (int i = 0; i < ids.size(); i++) {
            if (isOpen(i)) {
                String fallback = fallbacks.get(i);
                give(i, fallback.isEmpty() || isTaken(fallback) ? fresh() : fallback);
            }
        }
        Iterator<String> next = ids.iterator();
        return body.map(block -> block.withId(next.next()));
    }

    private String fresh() {
        while (true) {
            StringBuilder id = new StringBuilder(LENGTH);
            for (int i = 0; i < LENGTH; i++) {
                id.append(BASE32.charAt(RANDOM.nextInt(BASE32.length())));
            }
            if (!isTaken(id.toString())) {
                return id.toString();
            }
        }
    }
}
