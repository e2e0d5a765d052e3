package org.heraldcms.core.translation.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Cuts an order into requests that services take. */
final class Batches {

    private static final int MOST_TEXTS = 50;
    private static final int MOST_CHARACTERS = 30_000;

    private Batches() {}

    /**
     * The answers to all texts, asked for some at a time.
     *
     * @param ask answers some texts
     */
    static List<String> of(List<String> texts, UnaryOperator<List<String>> ask) {
        List<String> answers = new ArrayList<>(texts.size());
        int from = 0;
        while (from < texts.size()) {
            int to = from + 1;
            int characters = texts.get(from).length();
            while (to < texts.size()
                    && to - from < MOST_TEXTS
                    && characters + texts.get(to).length() <= MOST_CHARACTERS) {
                characters += texts.get(to++).length();
            }
            List<String> batch = texts.subList(from, to);
            List<String> answered = ask.apply(batch);
            if (answered.size() != batch.size()) {
                throw TranslatorHttp.unusable(answered.size() + " texts answer " + batch.size());
            }
            answers.addAll(answered);
            from = to;
        }
        return answers;
    }

    /** The texts of an answer, however few; one that is not a text makes the answer unusable. */
    static List<String> texts(Iterable<JsonNode> nodes) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (!node.isTextual()) {
                throw TranslatorHttp.unusable("a translation is no text");
            }
            texts.add(node.textValue());
        }
        return texts;
    }
}
