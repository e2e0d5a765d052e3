package org.heraldcms.core.importing.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of a page could not be kept, one sentence each; the same one again is only counted. */
final class Losses {

    private static final int MOST = 100;
    private static final int LONGEST_QUOTE = 200;

    private final Map<String, Integer> sentences = new LinkedHashMap<>();
    private int more;

    void add(String sentence) {
        if (sentences.size() < MOST || sentences.containsKey(sentence)) {
            sentences.merge(sentence, 1, Integer::sum);
        } else {
            more++;
        }
    }

    /** As {@link #add(String)}, with what the page has there, cut when it is long. */
    void add(String sentence, String quoted) {
        String shown = quoted.strip();
        boolean tooLong = shown.codePointCount(0, shown.length()) > LONGEST_QUOTE;
        add(sentence + " " + (tooLong ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST_QUOTE)) + "…" : shown));
    }

    List<String> list() {
        List<String> list = new ArrayList<>();
        sentences.forEach((sentence, times) -> list.add(times == 1 ? sentence : sentence + " (" + times + " times)"));
        if (more > 0) {
            list.add("There are " + more + " more losses.");
        }
        return List.copyOf(list);
    }
}
