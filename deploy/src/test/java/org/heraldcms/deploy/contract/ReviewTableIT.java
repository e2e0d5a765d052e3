package org.heraldcms.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.TestNewsroom;
import org.junit.jupiter.api.Test;

/**
 * The life of an edition over HTTP: who may do what to it, in each language, in each state and at each kind of stage, and
 * where it stands afterwards. What is accepted changes what is stored and leaves one entry in the audit, and what is
 * published one change in the log; what is refused does neither. Where that is not so, the cell says what happened.
 */
final class ReviewTableIT {

    private static final String TABLE = """
                                                  nobody                  administrator           editor                  translator              reviewer                site_manager
            draft             es submit           401 unauthenticated     201 open                201 open                201 open                403 forbidden           403 forbidden
            draft             es approve          401 unauthenticated     409 illegal_transition  403 forbidden           403 forbidden           409 illegal_transition  403 forbidden
            draft             es request changes  401 unauthenticated     409 illegal_transition  403 forbidden           403 forbidden           409 illegal_transition  403 forbidden
            draft             es save             401 unauthenticated     200 draft               200 draft               200 draft               403 forbidden           403 forbidden
            draft             es publish          401 unauthenticated     409 not_approved        409 not_approved        403 forbidden           403 forbidden           409 not_approved
            draft             fr submit           401 unauthenticated     201 open                201 open                403 forbidden           403 forbidden           403 forbidden
            draft             fr approve          401 unauthenticated     409 illegal_transition  403 forbidden           403 forbidden           403 forbidden           403 forbidden
            draft             fr request changes  401 unauthenticated     409 illegal_transition  403 forbidden           403 forbidden           403 forbidden           403 forbidden
            draft             fr save             401 unauthenticated     200 draft               200 draft               403 forbidden           403 forbidden           403 forbidden
            draft             fr publish          401 unauthenticated     409 not_approved        409 not_approved        403 forbidden           403 forbidden           409 not_approved
            open              es submit           401 unauthenticated     409 illegal_transition  409 illegal_transition  409 illegal_transition  403 forbidden           403 forbidden
            open              es approve          401 unauthenticated     201 readers             403 forbidden           403 forbidden           201 readers             403 forbidden
            open              es request changes  401 unauthenticated     201 changes_requested   403 forbidden           403 forbidden           201 changes_requested   403 forbidden
            open              es save             401 unauthenticated     200 draft               200 draft               200 draft               403 forbidden           403 forbidden
            open              es publish          401 unauthenticated     409 not_approved        409 not_approved        403 forbidden           403 forbidden           409 not_approved
            open              fr submit           401 unauthenticated     409 illegal_transition  409 illegal_transition  403 forbidden           403 forbidden           403 forbidden
            open              fr approve          401 unauthenticated     201 readers             403 forbidden           403 forbidden           403 forbidden           403 forbidden
            open              fr request changes  401 unauthenticated     201 changes_requested   403 forbidden           403 forbidden           403 forbidden           403 forbidden
            open              fr save             401 unauthenticated     200 draft               200 draft               403 forbidden           403 forbidden           403 forbidden
            open              fr publish          401 unauthenticated     409 not_approved        409 not_approved        403 forbidden           403 forbidden           409 not_approved
            readers           es submit           401 unauthenticated     409 illegal_transition  409 illegal_transition  409 illegal_transition  403 forbidden           403 forbidden
            readers           es approve          401 unauthenticated     403 forbidden           403 forbidden           403 forbidden           201 desk                403 forbidden
            readers           es request changes  401 unauthenticated     403 forbidden           403 forbidden           403 forbidden           201 changes_requested   403 forbidden
            readers           es save             401 unauthenticated     200 draft               200 draft               200 draft               403 forbidden           403 forbidden
            readers           es publish          401 unauthenticated     409 not_approved        409 not_approved        403 forbidden           403 forbidden           409 not_approved
            readers           fr submit           401 unauthenticated     409 illegal_transition  409 illegal_transition  403 forbidden           403 forbidden           403 forbidden
            readers           fr approve          401 unauthenticated     403 forbidden           403 forbidden           403 forbidden           403 forbidden           403 forbidden
            readers           fr request changes  401 unauthenticated     403 forbidden           403 forbidden           403 forbidden           403 forbidden           403 forbidden
            readers           fr save             401 unauthenticated     200 draft               200 draft               403 forbidden           403 forbidden           403 forbidden
            readers           fr publish          401 unauthenticated     409 not_approved        409 not_approved        403 forbidden           403 forbidden           409 not_approved
            desk              es submit           401 unauthenticated     409 illegal_transition  409 illegal_transition  409 illegal_transition  403 forbidden           403 forbidden
            desk              es approve          401 unauthenticated     403 forbidden           201 signature           403 forbidden           403 forbidden           403 forbidden
            desk              es request changes  401 unauthenticated     403 forbidden           201 changes_requested   403 forbidden           403 forbidden           403 forbidden
            desk              es save             401 unauthenticated     200 draft               200 draft               200 draft               403 forbidden           403 forbidden
            desk              es publish          401 unauthenticated     409 not_approved        409 not_approved        403 forbidden           403 forbidden           409 not_approved
            desk              fr submit           401 unauthenticated     409 illegal_transition  409 illegal_transition  403 forbidden           403 forbidden           403 forbidden
            desk              fr approve          401 unauthenticated     403 forbidden           201 signature           403 forbidden           403 forbidden           403 forbidden
            desk              fr request changes  401 unauthenticated     403 forbidden           201 changes_requested   403 forbidden           403 forbidden           403 forbidden
            desk              fr save             401 unauthenticated     200 draft               200 draft               403 forbidden           403 forbidden           403 forbidden
            desk              fr publish          401 unauthenticated     409 not_approved        409 not_approved        403 forbidden           403 forbidden           409 not_approved
            signature         es submit           401 unauthenticated     409 illegal_transition  409 illegal_transition  409 illegal_transition  403 forbidden           403 forbidden
            signature         es approve          401 unauthenticated     403 forbidden           403 forbidden           201 approved            403 forbidden           403 forbidden
            signature         es request changes  401 unauthenticated     403 forbidden           403 forbidden           201 changes_requested   403 forbidden           403 forbidden
            signature         es save             401 unauthenticated     200 draft               200 draft               200 draft               403 forbidden           403 forbidden
            signature         es publish          401 unauthenticated     409 not_approved        409 not_approved        403 forbidden           403 forbidden           409 not_approved
            signature         fr submit           401 unauthenticated     409 illegal_transition  409 illegal_transition  403 forbidden           403 forbidden           403 forbidden
            signature         fr approve          401 unauthenticated     403 forbidden           403 forbidden           201 approved            403 forbidden           403 forbidden
            signature         fr request changes  401 unauthenticated     403 forbidden           403 forbidden           201 changes_requested   403 forbidden           403 forbidden
            signature         fr save             401 unauthenticated     200 draft               200 draft               403 forbidden           403 forbidden           403 forbidden
            signature         fr publish          401 unauthenticated     409 not_approved        409 not_approved        403 forbidden           403 forbidden           409 not_approved
            changes_requested es submit           401 unauthenticated     201 open                201 open                201 open                403 forbidden           403 forbidden
            changes_requested es approve          401 unauthenticated     409 review_closed       403 forbidden           403 forbidden           409 review_closed       403 forbidden
            changes_requested es request changes  401 unauthenticated     409 review_closed       403 forbidden           403 forbidden           409 review_closed       403 forbidden
            changes_requested es save             401 unauthenticated     200 draft               200 draft               200 draft               403 forbidden           403 forbidden
            changes_requested es publish          401 unauthenticated     409 not_approved        409 not_approved        403 forbidden           403 forbidden           409 not_approved
            changes_requested fr submit           401 unauthenticated     201 open                201 open                403 forbidden           403 forbidden           403 forbidden
            changes_requested fr approve          401 unauthenticated     409 review_closed       403 forbidden           403 forbidden           403 forbidden           403 forbidden
            changes_requested fr request changes  401 unauthenticated     409 review_closed       403 forbidden           403 forbidden           403 forbidden           403 forbidden
            changes_requested fr save             401 unauthenticated     200 draft               200 draft               403 forbidden           403 forbidden           403 forbidden
            changes_requested fr publish          401 unauthenticated     409 not_approved        409 not_approved        403 forbidden           403 forbidden           409 not_approved
            approved          es submit           401 unauthenticated     409 illegal_transition  409 illegal_transition  409 illegal_transition  403 forbidden           403 forbidden
            approved          es approve          401 unauthenticated     403 forbidden           403 forbidden           409 review_closed       403 forbidden           403 forbidden
            approved          es request changes  401 unauthenticated     403 forbidden           403 forbidden           409 review_closed       403 forbidden           403 forbidden
            approved          es save             401 unauthenticated     200 draft               200 draft               200 draft               403 forbidden           403 forbidden
            approved          es publish          401 unauthenticated     201 approved live       201 approved live       403 forbidden           403 forbidden           201 approved live
            approved          fr submit           401 unauthenticated     409 illegal_transition  409 illegal_transition  403 forbidden           403 forbidden           403 forbidden
            approved          fr approve          401 unauthenticated     403 forbidden           403 forbidden           409 review_closed       403 forbidden           403 forbidden
            approved          fr request changes  401 unauthenticated     403 forbidden           403 forbidden           409 review_closed       403 forbidden           403 forbidden
            approved          fr save             401 unauthenticated     200 draft               200 draft               403 forbidden           403 forbidden           403 forbidden
            approved          fr publish          401 unauthenticated     201 approved live       201 approved live       403 forbidden           403 forbidden           201 approved live
            """;

    private static final Map<String, BiFunction<HeraldClient, String, Reply>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("submit", (who, edition) -> who.post(edition + "/review", Map.of()));
        COMMANDS.put("approve", (who, edition) -> deciding(who, edition, "approve"));
        COMMANDS.put("request changes", (who, edition) -> deciding(who, edition, "request_changes"));
        COMMANDS.put(
                "save",
                (who, edition) -> who.with("If-Match", "\"1\"")
                        .put(edition, Situation.text(edition.substring(edition.length() - 2))));
        COMMANDS.put(
                "publish", (who, edition) -> who.post(edition + "/publications", Map.of("sites", List.of("shoal"))));
    }

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient ada = newsroom.ada();
    private final HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();
    private final Map<Caller, HeraldClient> callers = new EnumMap<>(Caller.class);
    private final Map<String, String> ready = new HashMap<>();

    @Test
    void every_role_moves_an_edition_on_from_every_state_in_every_language_exactly_so() {
        for (Caller caller : Caller.values()) {
            callers.put(caller, caller.join(newsroom));
        }
        List<Map<String, Object>> locales = List.of(Map.of("locale", "es"), Map.of("locale", "fr"));
        newsroom.desks().site("shoal", "Shoal", URI.create("https://shoal.example"), locales);
        HeraldClient decider = decider();
        ada.post(
                        "/api/v1/workflows",
                        Situation.workflow(List.of(
                                account(decider), account(Objects.requireNonNull(callers.get(Caller.TRANSLATOR))))))
                .expect(201);
        try (Store store = Store.of(newsroom.server())) {
            List<String> rows = new ArrayList<>(List.of(row("", Caller::role)));
            for (Situation situation : Situation.values()) {
                for (String locale : List.of("es", "fr")) {
                    COMMANDS.forEach((name, command) -> rows.add(row(
                            "%-18s%-3s%s".formatted(situation.label(), locale, name),
                            caller -> cell(
                                    caller,
                                    command,
                                    new Place(situation, locale),
                                    new Room(store, () -> situation.prepare(locale, erik, decider))))));
                }
            }
            String printed = String.join("\n", rows) + "\n";
            System.out.println(printed);
            assertThat(printed).isEqualTo(TABLE);
        }
    }

    private record Place(Situation situation, String locale) {}

    /** The store that is watched, and how an edition comes to stand where it shall. */
    private record Room(Store store, Supplier<String> edition) {}

    private String cell(Caller caller, BiFunction<HeraldClient, String, Reply> command, Place place, Room room) {
        String key = place.toString();
        String edition = ready.computeIfAbsent(key, none -> room.edition().get());
        Store store = room.store();
        String before = store.print();
        int audited = store.audited();
        int changes = store.changes();
        Reply reply = command.apply(Objects.requireNonNull(callers.get(caller)), edition);
        boolean accepted = reply.status() < 300;
        String cell = reply.status() + " "
                + (accepted ? state(edition) : reply.json().path("code").asText());
        if (accepted) {
            ready.remove(key);
        }
        if (store.audited() - audited != (accepted ? 1 : 0)) {
            cell += " audited " + (store.audited() - audited);
        } else if (accepted && !store.lastActor().contains(caller.email())) {
            cell += " as " + store.lastActor();
        }
        if (store.changes() - changes != (accepted && reply.request().endsWith("/publications") ? 1 : 0)) {
            cell += " log " + (store.changes() - changes);
        }
        return accepted == before.equals(store.print()) ? cell + (accepted ? " unchanged" : " changed") : cell;
    }

    /** The stage at which the edition stands or, when it is at none, its state; and whether it is live. */
    private String state(String edition) {
        JsonNode review = ada.get(edition + "/review").expect(200).json();
        String state = review.path("state").asText();
        String live = ada.get(edition).expect(200).json().path("live").isEmpty() ? "" : " live";
        return (state.equals("in_review")
                        ? review.at("/stages/" + review.path("stage").asInt() + "/name")
                                .asText()
                        : state)
                + live;
    }

    private static String row(String first, Function<Caller, String> cell) {
        String cells = Arrays.stream(Caller.values())
                .map(caller -> String.format("%-24s", cell.apply(caller)))
                .collect(Collectors.joining());
        return (String.format("%-38s", first) + cells).stripTrailing();
    }

    private static Reply deciding(HeraldClient who, String edition, String decision) {
        return who.post(edition + "/review/decisions", Map.of("decision", decision, "revision", 1));
    }

    /** Somebody who reviews every language and edits, beside the callers of the table. */
    private HeraldClient decider() {
        Map<String, Object> account = Map.of(
                "email",
                "paula@safeharbour.example",
                "name",
                "Paula Reyes",
                "password",
                Person.PASSWORD,
                "roles",
                List.of(Map.of("role", "reviewer"), Map.of("role", "editor")));
        ada.post("/api/v1/accounts", account).expect(201);
        return HeraldClient.signIn(newsroom.server().baseUrl(), "paula@safeharbour.example", Person.PASSWORD);
    }

    private static String account(HeraldClient who) {
        return who.get("/api/v1/session").expect(200).json().at("/account/id").asText();
    }
}
