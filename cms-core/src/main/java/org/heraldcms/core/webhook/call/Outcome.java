package org.heraldcms.core.webhook.call;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What came of one HTTP try. */
public sealed interface Outcome {

    /**
     * The endpoint answered.
     *
     * @param answer the beginning of what it said
     * @param retryAfter how long it asks to be left alone
     */
    record Answered(int status, String answer, Optional<Duration> retryAfter) implements Outcome {}

    /** There was no complete answer. */
    record Failed(Reason reason) implements Outcome {}

    /** Why there was no answer; the list is closed, and its names are seen outside. */
    enum Reason {
        /** The name did not resolve. */
        DNS_FAILED,
        /** It resolved to an address that must not be called. */
        ADDRESS_REFUSED,
        /** No connection was made. */
        CONNECT_FAILED,
        /** A connection was made, but its certificate or protocol was not acceptable. */
        TLS_FAILED,
        /** The whole exchange was not over in time. */
        TIMEOUT,
        /** The head of the answer was larger than anybody needs. */
        ANSWER_TOO_LARGE,
        /** The connection broke, or what came was not HTTP. */
        BROKEN,
        /** Nothing was sent: no key at hand opens what the endpoint's messages are signed with. */
        SEALED,
        /** Nothing was sent: so many calls are under way here that none of our own connections became free. */
        CROWDED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the endpoint took the change: 2xx and nothing else. */
    default boolean isTaken() {
        return this instanceof Answered answered && answered.status() / 100 == 2;
    }

    /** Whether the endpoint says that it is no more. */
    default boolean isGone() {
        return this instanceof Answered answered && answered.status() == 410;
    }

    /** Whether there was a try at all: what we have no connection for says nothing about the endpoint. */
    default boolean isTried() {
        return !(this instanceof Failed failed && failed.reason() == Reason.CROWDED);
    }

    /** Why it was not taken, in a word: {@code http_500}, or the reason why there was no answer. */
    default String cause() {
        return switch (this) {
            case Answered answered -> "http_" + answered.status();
            case Failed failed -> failed.reason().label();
        };
    }

    /** The same without the text of an answer. */
    default Outcome bare() {
        return this instanceof Answered answered ? new Answered(answered.status(), "", answered.retryAfter()) : this;
    }

    /** How long the endpoint asks to be left alone. */
    default Optional<Duration> retryAfter() {
        return this instanceof Answered answered ? answered.retryAfter() : Optional.empty();
    }
}
