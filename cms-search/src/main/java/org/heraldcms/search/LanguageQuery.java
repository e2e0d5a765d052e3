package org.heraldcms.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.heraldcms.search.analysis.Language;
import org.heraldcms.search.index.IndexedEdition;
import org.heraldcms.search.index.Part;

/**
 * A typed query in the words of one language.
 *
 * <p>Each word is looked for in every part of a document, stemmed and plain: its very form scores for both, another form
 * of it for the stem, another spelling (accents left out) for the lower plain weight alone. Of one or two words all must
 * be found, of more at least three quarters. Stop words are left out, unless there are no others.
 */
final class LanguageQuery {

    private static final int MOST_WORDS = 32;
    private static final float PLAIN = 0.3f;
    private static final float BEGINNING = 0.1f;
    private static final float OTHER_PARTS = 0.2f;
    private static final int NEAR = 4;
    private static final int MOST_NEAR_WORDS = 8;

    private final Language language;
    private final IndexReader index;

    LanguageQuery(Language language, IndexReader index) {
        this.language = language;
        this.index = index;
    }

    /** The query; it matches nothing when no word of this language was typed. */
    Query of(Typed typed) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<Query> words = words(typed);
        if (!words.isEmpty()) {
            query.add(leastOf(words), Occur.MUST);
            near(typed.words(), words.size(), query);
        }
        for (String phrase : typed.phrases()) {
            phrase(phrase, query);
        }
        exclude(typed.excluded(), query);
        return query.build();
    }

    private void exclude(List<String> words, BooleanQuery.Builder query) throws IOException {
        boolean nothingElse = query.build().clauses().isEmpty();
        for (String word : words) {
            List<Token> excluded = tokens(word);
            if (nothingElse && !excluded.isEmpty()) {
                query.add(everything(), Occur.FILTER);
            }
            for (Part part : Part.values()) {
                query.add(Tokens.query(part.words(language.code()), excluded), Occur.MUST_NOT);
            }
        }
    }

    private List<Query> words(Typed typed) throws IOException {
        List<List<Token>> runs = Token.runs(tokens(typed.words()), typed.words());
        List<List<Token>> telling = runs.stream()
                .filter(run -> !language.isStopWord(surface(run, typed.words())))
                .toList();
        List<Query> words = new ArrayList<>();
        for (List<Token> run : telling.isEmpty() ? runs : telling) {
            boolean last = !typed.last().isEmpty() && run == runs.getLast();
            words.add(word(run, surface(run, typed.words()), last, typed.open()));
        }
        return words.subList(0, Math.min(words.size(), MOST_WORDS));
    }

    private Query word(List<Token> run, String surface, boolean last, boolean open) throws IOException {
        List<Token> plain = Token.of(language.plain(), surface);
        List<Query> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            BooleanQuery.Builder forms = new BooleanQuery.Builder();
            forms.add(Tokens.query(part.words(language.code()), run), Occur.SHOULD);
            forms.add(new BoostQuery(Tokens.query(part.plain(language.code()), plain), PLAIN), Occur.SHOULD);
            parts.add(new BoostQuery(forms.build(), part.weight()));
        }
        if (last && plain.size() == 1 && isBeginning(plain.getFirst().term(), open)) {
            parts.addAll(beginning(plain.getFirst().term()));
        }
        return new DisjunctionMaxQuery(parts, OTHER_PARTS);
    }

    /** A last word that no document has is probably still being typed. */
    private boolean isBeginning(String term, boolean open) throws IOException {
        boolean tellsEnough = term.length() > 1 || Character.isIdeographic(term.codePointAt(0));
        return tellsEnough && (open || !isKnown(term));
    }

    private boolean isKnown(String term) throws IOException {
        for (Part part : Part.values()) {
            if (index.docFreq(new Term(part.plain(language.code()), term)) > 0) {
                return true;
            }
        }
        return false;
    }

    private List<Query> beginning(String term) {
        List<Query> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            Query words = new PrefixQuery(new Term(part.plain(language.code()), term));
            parts.add(new BoostQuery(words, BEGINNING * part.weight()));
        }
        return parts;
    }

    private static Query leastOf(List<Query> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(word, Occur.SHOULD));
        int spared = words.size() < 3 ? 0 : Math.max(1, words.size() / 4);
        return query.setMinimumNumberShouldMatch(words.size() - spared).build();
    }

    /** Documents that have the words close together come first. */
    private void near(String words, int count, BooleanQuery.Builder query) throws IOException {
        if (count > 1 && count <= MOST_NEAR_WORDS) {
            List<Token> tokens = tokens(words);
            query.add(Tokens.near(Part.TITLE.words(language.code()), tokens, NEAR), Occur.SHOULD);
            query.add(Tokens.near(Part.TEXT.words(language.code()), tokens, NEAR), Occur.SHOULD);
        }
    }

    /** In quotes the words must stand as they are, accents and case apart. */
    private void phrase(String phrase, BooleanQuery.Builder query) throws IOException {
        List<Token> plain = first(Token.of(language.plain(), phrase));
        if (plain.isEmpty()) {
            return;
        }
        List<Query> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            parts.add(new BoostQuery(Tokens.query(part.plain(language.code()), plain), part.weight()));
            query.add(Tokens.query(part.words(language.code()), first(tokens(phrase))), Occur.SHOULD);
        }
        query.add(new DisjunctionMaxQuery(parts, OTHER_PARTS), Occur.MUST);
    }

    private Query everything() {
        return new TermQuery(new Term(IndexedEdition.LANGUAGE, language.code()));
    }

    private List<Token> tokens(String text) throws IOException {
        return Token.of(language.words(), text);
    }

    private static List<Token> first(List<Token> tokens) {
        return tokens.subList(0, Math.min(tokens.size(), MOST_WORDS));
    }

    private static String surface(List<Token> run, String text) {
        int end = run.stream().mapToInt(Token::end).max().orElseThrow();
        return text.substring(run.getFirst().start(), end);
    }
}
