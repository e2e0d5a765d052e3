package org.heraldcms.core.translation.memory;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes units as objects whose members are the columns of their table, for statements that take many. */
final class UnitJson {

    private UnitJson() {}

    static void key(ObjectNode row, NewUnit unit) {
        NewUnit.Key key = unit.key();
        row.put("source_locale", key.locales().source().tag());
        row.put("target_locale", key.locales().target().tag());
        row.put("source_hash", key.source());
        row.put("target_hash", key.target());
        row.put("before_hash", key.context().before());
        row.put("after_hash", key.context().after());
    }

    static void unit(ObjectNode row, Unit unit) {
        key(row, new NewUnit(unit.locales(), unit.source(), unit.target(), unit.context(), unit.origin()));
        row.put("languages", unit.locales().languages());
        row.put("source_text", unit.source().text());
        row.set("source_content", unit.source().content());
        row.put("target_text", unit.target().text());
        row.set("target_content", unit.target().content());
        origin(row, unit);
    }

    static void origin(ObjectNode row, Unit unit) {
        Origin origin = unit.origin();
        row.put("id", unit.id().toString());
        row.put("position", unit.position());
        row.put("kind", origin.kind().label());
        Origin.Place place = origin.place();
        if (place != null) {
            row.put("article_id", place.articleId().toString());
            row.put("segment", place.segment());
            row.put("revision", place.revision());
        }
        row.put("account_id", origin.account() == null ? null : origin.account().toString());
        row.put("name", origin.name());
        row.put("at", origin.at().toString());
    }
}
