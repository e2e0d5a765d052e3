package org.heraldcms.search;

/**
 * What a result shows of the words that were found; both are HTML in which only {@code <mark>} is markup.
 *
 * @param titleHtml the whole title
 * @param textHtml the best passages of the text, else the summary, else how the text begins
 */
record Snippet(String titleHtml, String textHtml) {}
