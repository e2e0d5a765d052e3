package org.heraldcms.web.delivery.form;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.reading.Members;

/**
 * What a request asks for of each document, and beside it.
 *
 * @param members the members of the document; empty for all
 */
public record Parts(Set<String> members, Set<String> includes) {

    /** What can be had beside a document: the languages that are live, and what it was translated from. */
    public static final String ALTERNATES = "alternates";

    public static final String SOURCE = "translationOf";

    private static final List<String> INCLUDES = List.of(ALTERNATES, SOURCE);

    /**
     * The parts of a query.
     *
     * @throws HeraldException INVALID at {@code fields} or {@code include}, naming what there is none of
     */
    public static Parts of(List<String> fields, List<String> include) {
        check("fields", fields, Members.ALL);
        check("include", include, INCLUDES);
        return new Parts(new LinkedHashSet<>(fields), new LinkedHashSet<>(include));
    }

    private static void check(String parameter, List<String> asked, Collection<String> offered) {
        for (String name : asked) {
            if (!offered.contains(name)) {
                throw HeraldException.invalid(
                        parameter, "There is no \"" + name + "\"; there is " + String.join(", ", offered) + ".");
            }
        }
    }

    /** Whether it is the whole document and nothing beside. */
    public boolean isPlain() {
        return members.isEmpty() && includes.isEmpty();
    }

    /** What is asked for of a document. */
    public byte[] of(byte[] document) {
        return members.isEmpty() ? document : Documents.sparse(document, members);
    }
}
