package org.heraldcms.search.analysis;

import java.io.Reader;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;

/** An analyser said in one line: what is done to the characters, what cuts them, what becomes of the words. */
final class Chain extends Analyzer {

    private final UnaryOperator<Reader> characters;
    private final Supplier<Tokenizer> tokenizer;
    private final Function<Tokenizer, TokenStream> filters;

    Chain(UnaryOperator<Reader> characters, Supplier<Tokenizer> tokenizer, Function<Tokenizer, TokenStream> filters) {
        this.characters = characters;
        this.tokenizer = tokenizer;
        this.filters = filters;
    }

    Chain(Supplier<Tokenizer> tokenizer, Function<Tokenizer, TokenStream> filters) {
        this(UnaryOperator.identity(), tokenizer, filters);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return characters.apply(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = tokenizer.get();
        return new TokenStreamComponents(words, filters.apply(words));
    }
}
