package org.heraldcms.core.translation;

/**
 * How far a translation is: each segment that the source has now is counted once.
 *
 * @param segments of the source, all together
 * @param translated up to date, and not (yet) approved as they are
 * @param reviewed up to date, and approved as they are
 */
public record Progress(int segments, int untranslated, int translated, int stale, int reviewed) {}
