package org.heraldcms.core.translation.check;

/** What is found, in a sentence for somebody who reads only one of the two languages and has never translated. */
public record Message(String en, String es) {}
