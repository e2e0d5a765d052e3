package org.heraldcms.web.delivery.graphql;

import graphql.ErrorClassification;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.parser.ParserOptions;
import graphql.validation.QueryComplexityLimits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.web.problem.Problem;
import org.heraldcms.web.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Answers queries. The schema is put together when the first one comes: most servers are started without any. */
@ApplicationScoped
class Engine {

    private static final int MOST_TOKENS = 3_000;

    private static final ParserOptions TEXT = ParserOptions.newParserOptions()
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .maxCharacters(GraphqlDraft.LONGEST)
            .maxTokens(MOST_TOKENS)
            .maxWhitespaceTokens(GraphqlDraft.LONGEST)
            .maxRuleDepth(200)
            .build();

    private static final QueryComplexityLimits LIMITS = QueryComplexityLimits.newLimits()
            .maxDepth(Cost.DEEPEST)
            .maxFieldsCount(10 * Cost.MOST_SELECTIONS)
            .build();

    @Inject
    private Roots roots;

    private volatile @Nullable GraphQL built;

    /** The answer to a query, with its errors in it. */
    ExecutionResult answer(GraphqlDraft draft, Reading reading) {
        ExecutionInput input = ExecutionInput.newExecutionInput(draft.document())
                .operationName(draft.operationName())
                .variables(draft.given())
                .locale(Locale.ENGLISH)
                .graphQLContext(
                        Map.of(Reading.class, reading, ParserOptions.class, TEXT, QueryComplexityLimits.KEY, LIMITS))
                .build();
        return engine().execute(input);
    }

    private GraphQL engine() {
        GraphQL present = built;
        if (present == null) {
            present = GraphQL.newGraphQL(Wiring.schema(roots))
                    .instrumentation(new Weighing())
                    .defaultDataFetcherExceptionHandler(new Refusing())
                    .build();
            built = present;
        }
        return present;
    }

    /** Reckons the cost of a query before anything else is done with it. */
    private static final class Weighing extends SimplePerformantInstrumentation {
        @Override
        public DocumentAndVariables instrumentDocumentAndVariables(
                DocumentAndVariables query,
                InstrumentationExecutionParameters parameters,
                @Nullable InstrumentationState state) {
            try {
                Cost.check(query.getDocument(), parameters.getExecutionInput().getVariables());
            } catch (HeraldException refusal) {
                throw new AbortExecutionException(
                        List.of(error(Problem.of(refusal)).build()));
            }
            return query;
        }
    }

    /** Tells what was refused as the rest of the API does, and of a failure of ours nothing. */
    private static final class Refusing implements DataFetcherExceptionHandler {
        @Override
        public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
                DataFetcherExceptionHandlerParameters failed) {
            Reading reading = Wiring.reading(failed.getDataFetchingEnvironment());
            Throwable failure = refusal(failed.getException());
            boolean isFirst = reading.failure() == null;
            if (isFirst && failure instanceof RuntimeException unexpected && !(failure instanceof HeraldException)) {
                reading.failed(unexpected);
            }
            boolean isKnown = !isFirst && !(failure instanceof HeraldException);
            GraphQLError error = (isKnown
                            ? GraphqlErrorBuilder.newError().message("As above.")
                            : error(Problems.of(failure)))
                    .path(failed.getPath())
                    .location(failed.getSourceLocation())
                    .build();
            return CompletableFuture.completedFuture(
                    DataFetcherExceptionHandlerResult.newResult(error).build());
        }
    }

    /** That a variable is null where nothing may be shows only when the argument is read. */
    private static Throwable refusal(Throwable failure) {
        return failure instanceof NonNullableValueCoercedAsNullException none
                ? new HeraldException(ErrorCode.INVALID, none.getMessage() + ".")
                : failure;
    }

    private static GraphqlErrorBuilder<?> error(Problem problem) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", problem.code());
        if (problem.correlationId() != null) {
            extensions.put("correlationId", problem.correlationId());
        }
        if (!problem.errors().isEmpty()) {
            extensions.put("argument", problem.errors().getFirst().pointer());
        }
        return GraphqlErrorBuilder.newError()
                .message("%s", problem.detail() == null ? problem.title() : problem.detail())
                .errorType(ErrorClassification.errorClassification(problem.code()))
                .extensions(extensions);
    }
}
