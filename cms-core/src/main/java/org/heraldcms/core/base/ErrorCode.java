package org.heraldcms.core.base;

/**
 * Everything that Herald refuses, by name. The list is closed: the outside sees these codes in {@code problem+json},
 * and one table in the web module gives each its HTTP status.
 */
public enum ErrorCode {
    /** The request does not say what it must, or says it in a wrong form; the violations name each place. */
    INVALID,
    /** A body or field is larger than its limit. */
    TOO_LARGE,
    /** The bytes sent are not well-formed JSON, XML or whatever they are said to be. */
    MALFORMED,
    /** The content type of the request is not one that is understood here. */
    UNSUPPORTED_MEDIA_TYPE,
    /** Nobody is signed in, or the token is unknown, expired or withdrawn. */
    UNAUTHENTICATED,
    /** The actor is known but may not do this here. */
    FORBIDDEN,
    /** A cookie's unsafe request came from another origin. */
    CROSS_ORIGIN,
    /** Too many tries; the answer says when to come back. */
    THROTTLED,
    /** There is no such thing, or the actor may not know of it. */
    NOT_FOUND,
    /** The method is not offered for this resource. */
    METHOD_NOT_ALLOWED,
    /** None of the representations asked for is offered. */
    NOT_ACCEPTABLE,
    /** It was public once and has been withdrawn. */
    WITHDRAWN,
    /** An edit must say by {@code If-Match} which state it has seen. */
    PRECONDITION_REQUIRED,
    /** The state seen by the edit is no longer the present one. */
    STALE,
    /** Another one with this key, name or address is there already. */
    ALREADY_EXISTS,
    /** Another edition has this slug in this locale. */
    SLUG_TAKEN,
    /** The workflow has no such transition from the present state. */
    ILLEGAL_TRANSITION,
    /** The revision named is not the newest one of its edition. */
    REVISION_SUPERSEDED,
    /** Nobody approves what they wrote. */
    OWN_REVISION,
    /** The checks found what stops the edition until it is mended or dismissed; the violations name each place. */
    CHECKS_FAILED,
    /** The workflow has a stage at which too few people may decide. */
    NOBODY_MAY_DECIDE,
    /** This person has decided about this revision at this stage already. */
    ALREADY_DECIDED,
    /** The review has ended: there is nothing left to decide. */
    REVIEW_CLOSED,
    /** Two items of a release want opposite things of one edition on one site. */
    CONTRADICTORY_ITEMS,
    /** Something that belongs to the release cannot take effect; the violations name each item. */
    RELEASE_BLOCKED,
    /** The clocks of the zone skip this time of day. */
    TIME_SKIPPED,
    /** The preview is for another edition or site, has expired, or was withdrawn. */
    PREVIEW_REFUSED,
    /** The figure's newest version has been approved by nobody. */
    FACT_NOT_APPROVED,
    /** Texts refer to it. */
    IN_USE,
    /** Only an approved revision can be published. */
    NOT_APPROVED,
    /** The site does not take this type, topic or locale. */
    SITE_DOES_NOT_TAKE,
    /** It is live somewhere and has to be withdrawn first. */
    STILL_LIVE,
    /** The address is malformed, private or otherwise not one that Herald may call. */
    ADDRESS_REFUSED,
    /** No machine translator is set up. */
    TRANSLATOR_OFF,
    /** The machine translator cannot be reached, refuses, or answers what cannot be used. */
    TRANSLATOR_UNAVAILABLE,
    /** The cursor was not issued for this list and filter, or was altered. */
    CURSOR_INVALID,
    /** The sync cursor is foreign or too old: start again without one. */
    RESYNC
}
