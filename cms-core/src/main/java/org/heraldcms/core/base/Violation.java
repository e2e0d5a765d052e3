package org.heraldcms.core.base;

/**
 * One thing wrong with an input.
 *
 * @param pointer RFC 6901 pointer into the request's JSON, or the name of the query parameter or header
 * @param detail a sentence for the person who sent it
 */
public record Violation(String pointer, String detail) {}
