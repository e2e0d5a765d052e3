package org.heraldcms.core.publishing.release;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.changelog.NewChange;

/**
 * What a site is told of a release that took effect: behind all that it consists of there, so that whoever has come to it
 * has all of it.
 *
 * @param items how many editions of the release concern the site
 */
record Announced(UUID releaseId, String name, String site, int items) {

    NewChange change(Instant now) {
        return new NewChange(
                ChangeType.RELEASE_LAUNCHED, site, null, null, null, null, null, (position, id) -> at(position, now));
    }

    /** The body of its webhook. */
    byte[] at(long position, Instant now) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", ChangeType.RELEASE_LAUNCHED.label());
        body.put("timestamp", now.toString());
        ObjectNode data = body.putObject("data");
        data.put("site", site);
        data.put("position", position);
        data.put("releaseId", releaseId.toString());
        data.put("name", name);
        data.put("items", items);
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
