package org.heraldcms.deploy.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.contract.Commands.Ask;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.TestNewsroom;

/** What can be asked about what a site holds, and about what it shows instead of an article's own words. */
record ShapeCommands(TestNewsroom newsroom, Prepared given) {

    Map<String, Supplier<Ask>> of(String site) {
        Map<String, Supplier<Ask>> all = new LinkedHashMap<>();
        String path = "/api/v1/sites/" + site;
        all.put("see what " + site + " holds", () -> who -> who.get(path + "/convergence"));
        all.put("see the receipts of " + site, () -> who -> who.get(path + "/receipts"));
        all.put("forget a copy of " + site, () -> {
            receipt(site);
            return who -> who.delete(path + "/convergence");
        });
        all.put("shape es for " + site, () -> {
            String shape = shape(site);
            return who -> who.with("If-Match", "\"0\"").put(shape, Map.of("title", "Ours " + UUID.randomUUID()));
        });
        all.put("approve a shape of es for " + site, () -> {
            String shape = proposed(site);
            return who -> who.put(shape + "/approval", Map.of("version", 1));
        });
        all.put("drop a shape of es for " + site, () -> {
            String shape = proposed(site);
            return who -> who.with("If-Match", "\"1\"").delete(shape);
        });
        return all;
    }

    private void receipt(String site) {
        HeraldClient partner = HeraldClient.withToken(
                newsroom.server().baseUrl(), newsroom.desks().siteToken(site));
        partner.post("/sites/" + site + "/receipts", Map.of("position", 0, "digest", "0".repeat(64)))
                .expect(201);
    }

    private String shape(String site) {
        return Desk.edition(given.approved("es"), "es") + "/shapes/" + site;
    }

    private String proposed(String site) {
        String shape = shape(site);
        newsroom.desks()
                .desk(Person.ERIK)
                .http()
                .with("If-Match", "\"0\"")
                .put(shape, Map.of("title", "Ours", "resources", List.of()))
                .expect(200);
        return shape;
    }
}
