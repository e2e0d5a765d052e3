package org.heraldcms.deploy.contract;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;

/** What can be asked of the content delivery network before a site. */
record NetworkCommands(HeraldClient ada, String site) {

    void addTo(Map<String, Supplier<Commands.Ask>> all) {
        all.put("name the network before " + site, () -> {
            Reply there = ada.get(path());
            return who ->
                    (there.status() == 200 ? who.with("If-Match", there.header("ETag")) : who).put(path(), network());
        });
        all.put("see the network before " + site, () -> {
            named();
            return who -> who.get(path());
        });
        all.put("have " + site + " forgotten", () -> {
            named();
            return who -> who.send("POST", path() + "/purges", BodyPublishers.noBody());
        });
        all.put("take the network before " + site + " away", () -> {
            named();
            return who -> who.delete(path());
        });
    }

    private void named() {
        if (ada.get(path()).status() == 404) {
            ada.put(path(), network()).expect(200);
        }
    }

    private String path() {
        return "/api/v1/sites/" + site + "/purge-target";
    }

    private static Map<String, Object> network() {
        return Map.of(
                "kind",
                "fastly",
                "service",
                UUID.randomUUID().toString(),
                "apiToken",
                "secret",
                "apiUrl",
                "http://127.0.0.1:9009");
    }
}
