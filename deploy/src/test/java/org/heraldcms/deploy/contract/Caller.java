package org.heraldcms.deploy.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.TestNewsroom;

/** Who asks: nobody, or somebody with one role for Spanish and for the sites Cove and Shoal. */
enum Caller {
    NOBODY(Map.of()),
    ADMINISTRATOR(Map.of()),
    EDITOR(Map.of()),
    TRANSLATOR(Map.of("locales", List.of("es"))),
    REVIEWER(Map.of("locales", List.of("es"))),
    SITE_MANAGER(Map.of("sites", List.of("cove", "shoal")));

    private final Map<String, Object> narrowed;

    Caller(Map<String, Object> narrowed) {
        this.narrowed = narrowed;
    }

    String role() {
        return name().toLowerCase(Locale.ROOT);
    }

    String email() {
        return role() + ".only@safeharbour.example";
    }

    /** Signs in, with an account of its own. */
    HeraldClient join(TestNewsroom newsroom) {
        if (this == NOBODY) {
            return newsroom.reader();
        }
        Map<String, Object> grant = new HashMap<>(narrowed);
        grant.put("role", role());
        Map<String, Object> account = Map.of(
                "email", email(), "name", "Only " + role(), "password", Person.PASSWORD, "roles", List.of(grant));
        newsroom.ada().post("/api/v1/accounts", account).expect(201, 409);
        return HeraldClient.signIn(newsroom.server().baseUrl(), email(), Person.PASSWORD);
    }
}
