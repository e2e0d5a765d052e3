package org.heraldcms.web.delivery.graphql;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/**
 * What a query costs, reckoned from its text alone. Each fragment is weighed once, so that reckoning costs the length of
 * the text, whatever the query would unfold to.
 */
final class Cost {

    static final long MOST = 5_000;
    static final int DEEPEST = 16;
    static final int MOST_SELECTIONS = 500;

    /** An article has to be looked up and read. */
    private static final long ARTICLE = 10;

    private static final long MARKDOWN = 5;
    private static final long LANGUAGES = 10;
    private static final long USUAL_PAGE = 20;
    private static final long NO_PAGE = 1_000;

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, Object> variables;
    private final Map<String, IntValue> defaults = new HashMap<>();
    private final Map<String, Weight> weighed = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int selections;

    private record Weight(long points, int depth) {}

    private Cost(Document document, Map<String, Object> variables) {
        this.fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, one -> one, (one, other) -> one));
        this.variables = variables;
        document.getDefinitionsOfType(OperationDefinition.class).stream()
                .flatMap(operation -> operation.getVariableDefinitions().stream())
                .forEach(variable -> {
                    if (variable.getDefaultValue() instanceof IntValue number) {
                        defaults.merge(variable.getName(), number, Cost::larger);
                    }
                });
    }

    private static IntValue larger(IntValue one, IntValue other) {
        return one.getValue().compareTo(other.getValue()) > 0 ? one : other;
    }

    /**
     * Refuses what costs too much.
     *
     * @throws HeraldException TOO_LARGE, saying which measure it goes beyond; INVALID for fragments in a circle
     */
    static void check(Document document, Map<String, Object> variables) {
        Cost cost = new Cost(document, variables);
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(one -> cost.fragment(one.getName()));
        long points = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .mapToLong(one -> cost.of(one.getSelectionSet(), 1).points())
                .reduce(0, Cost::sum);
        if (points > MOST) {
            throw tooLarge("The query costs " + points + " points; " + MOST + " are the most.");
        }
    }

    private Weight of(@Nullable SelectionSet set, int depth) {
        Weight all = new Weight(0, depth);
        if (set == null) {
            return all;
        }
        if (depth > DEEPEST) {
            throw tooLarge("The query is more than " + DEEPEST + " fields deep.");
        }
        for (Selection<?> selection : set.getSelections()) {
            if (++selections > MOST_SELECTIONS) {
                throw tooLarge("The query has more than " + MOST_SELECTIONS + " fields.");
            }
            Weight one = weight(selection, depth);
            all = new Weight(sum(all.points, one.points), Math.max(all.depth, one.depth));
        }
        return all;
    }

    private Weight weight(Selection<?> selection, int depth) {
        return switch (selection) {
            case Field field -> field(field, of(field.getSelectionSet(), depth + 1));
            case InlineFragment inline -> of(inline.getSelectionSet(), depth);
            case FragmentSpread spread -> {
                Weight fragment = fragment(spread.getName());
                int deepest = depth + fragment.depth - 1;
                if (deepest > DEEPEST + 1) {
                    throw tooLarge("The query is more than " + DEEPEST + " fields deep.");
                }
                yield new Weight(fragment.points, deepest);
            }
            default -> new Weight(1, depth);
        };
    }

    private Weight fragment(String name) {
        Weight known = weighed.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (known != null || fragment == null) {
            return known == null ? new Weight(1, 1) : known;
        }
        if (!open.add(name)) {
            throw new HeraldException(ErrorCode.INVALID, "The fragments of the query go round in a circle.");
        }
        Weight weight = of(fragment.getSelectionSet(), 1);
        open.remove(name);
        weighed.put(name, weight);
        return weight;
    }

    private Weight field(Field field, Weight within) {
        long points = switch (field.getName()) {
            case "articles" -> product(page(field), sum(ARTICLE, within.points));
            case "article" -> sum(ARTICLE, within.points);
            case "alternates" -> product(LANGUAGES, within.points);
            case "markdown" -> MARKDOWN;
            default -> sum(1, within.points);
        };
        return new Weight(points, within.depth);
    }

    private long page(Field field) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals("first"))
                .map(Argument::getValue)
                .mapToLong(this::number)
                .findFirst()
                .orElse(USUAL_PAGE);
    }

    /** What is no number is taken for more than is ever given. */
    private long number(Value<?> value) {
        return switch (value) {
            case IntValue number -> clamped(number.getValue());
            case VariableReference variable
            when variables.get(variable.getName()) instanceof Number number ->
                clamped(BigInteger.valueOf(number.longValue()));
            case VariableReference variable
            when defaults.containsKey(variable.getName()) -> number(defaults.get(variable.getName()));
            default -> NO_PAGE;
        };
    }

    private static long clamped(BigInteger number) {
        return number.max(BigInteger.ONE).min(BigInteger.valueOf(NO_PAGE)).longValue();
    }

    private static long sum(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    private static long product(long one, long other) {
        return other > 0 && one > Long.MAX_VALUE / other ? Long.MAX_VALUE : one * other;
    }

    private static HeraldException tooLarge(String detail) {
        return new HeraldException(ErrorCode.TOO_LARGE, detail);
    }
}
