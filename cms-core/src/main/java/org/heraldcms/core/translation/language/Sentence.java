package org.heraldcms.core.translation.language;

/**
 * A sentence where it stands in a text.
 *
 * @param start offset of its first character
 * @param end offset behind its last one; spaces that follow do not belong to it
 */
public record Sentence(int start, int end) {}
