package org.heraldcms.deploy.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes sentences of made-up words: a few words are frequent and most are rare, as in any language. */
final class Sentences {

    private static final int WORDS = 20_000;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final String CONSONANTS = "bdfgklmnprstv";
    private static final String VOWELS = "aeiou";

    private final Random random;
    private final List<String> words = new ArrayList<>();

    Sentences(Random random) {
        this.random = random;
        for (int i = 0; i < WORDS; i++) {
            words.add(made());
        }
    }

    private String made() {
        StringBuilder word = new StringBuilder();
        int syllables = 1 + random.nextInt(4);
        for (int i = 0; i < syllables; i++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.toString();
    }

    /** By Zipf's law, the word of rank n is n times as rare as the first. */
    private String word() {
        return words.get((int) Math.pow(WORDS, random.nextDouble()) - 1);
    }

    String next() {
        int length = SHORTEST + random.nextInt(LONGEST - SHORTEST);
        List<String> sentence = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            sentence.add(word());
        }
        return String.join(" ", sentence) + ".";
    }

    /** The same sentence with up to three other words. */
    String changed(String sentence) {
        List<String> changed = new ArrayList<>(Arrays.asList(sentence.split(" ")));
        for (int i = random.nextInt(4); i > 0; i--) {
            changed.set(random.nextInt(changed.size()), word());
        }
        return String.join(" ", changed);
    }
}
