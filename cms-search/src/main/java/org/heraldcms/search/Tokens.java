package org.heraldcms.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Queries for tokens that belong together. */
final class Tokens {

    private Tokens() {}

    /** The tokens one behind the other, as the analyser placed them; nothing when there are none. */
    static Query query(String field, List<Token> tokens) {
        return near(field, tokens, 0);
    }

    /** The tokens with at most {@code slop} moves between them. */
    static Query near(String field, List<Token> tokens, int slop) {
        if (tokens.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        if (tokens.size() == 1) {
            return new TermQuery(new Term(field, tokens.getFirst().term()));
        }
        SortedMap<Integer, List<Term>> places = new TreeMap<>();
        int first = tokens.getFirst().position();
        for (Token token : tokens) {
            places.computeIfAbsent(token.position() - first, place -> new ArrayList<>())
                    .add(new Term(field, token.term()));
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
        places.forEach((place, terms) -> phrase.add(terms.toArray(Term[]::new), place));
        return phrase.build();
    }
}
