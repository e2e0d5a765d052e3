package org.heraldcms.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.story.TestNewsroom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Who may do what, over HTTP: a translator and a reviewer of Spanish, a manager of the site Cove. A command that is
 * accepted changes what is stored and leaves one entry in the audit; one that is refused, and whatever only reads, does
 * neither. Where that is not so, the cell says what happened.
 */
final class PermissionTableIT {

    private static final String TABLE = """
                                                nobody        administrator editor        translator    reviewer      site_manager
            read an article                     401           200           200           200           200           200
            begin an article                    401           201           201           403           403           403
            change an article                   401           200           200           403           403           403
            save the source                     401           200           200           403           403           403
            delete an article                   401           204           204           403           403           403
            recall an article                   401           201           201           403           403           403
            recall an edition                   401           201           201           403           403           403
            read recalls                        401           200           200           200           200           200
            note that it is gone from cove      401           200           200           403           403           200
            note that it is gone from reef      401           200           200           403           403           403
            save es                             401           200           200           200           403           403
            translate a segment of es           401           200           200           200           403           403
            restore a revision of es            401           201           201           201           403           403
            comment on es                       401           201           201           201           201           403
            suggest words for es                401           201           201           201           201           403
            settle a comment on es              401           200           200           200           200           403
            open a thread on es                 401           200           200           200           200           403
            accept words for es                 401           200 audited 2 200 audited 2 200 audited 2 403           403
            make a preview of es                401           201           201           201           201           403
            submit es                           401           201           201           201           403           403
            approve es                          401           201           403           403           201           403
            request changes of es               401           201           403           403           201           403
            fill in es from the memory          401           200           200           200           403           403
            save fr                             401           200           200           403           403           403
            translate a segment of fr           401           200           200           403           403           403
            restore a revision of fr            401           201           201           403           403           403
            comment on fr                       401           201           201           403           403           403
            suggest words for fr                401           201           201           403           403           403
            settle a comment on fr              401           200           200           403           403           403
            open a thread on fr                 401           200           200           403           403           403
            accept words for fr                 401           200 audited 2 200 audited 2 403           403           403
            make a preview of fr                401           201           201           403           403           403
            submit fr                           401           201           201           403           403           403
            approve fr                          401           201           403           403           403           403
            request changes of fr               401           201           403           403           403           403
            fill in fr from the memory          401           200           200           403           403           403
            publish at cove                     401           201           201           403           403           201
            withdraw from cove                  401           200           200           403           403           200
            put a publication at cove into a release401           201           201           403           403           201
            launch a release at cove            401           200           200           403           403           200
            read the site cove                  401           200           200           200           200           200
            change cove                         401           200           403           403           403           200
            make a token of cove                401           201           403           403           403           201
            register an endpoint of cove        401           201           403           403           403           201
            rotate a secret of cove             401           200           403           403           403           200
            sign for cove with Ed25519          401           201           403           403           403           201
            see the keys of cove                401           200           200           403           403           200
            recover an endpoint of cove         401           202           403           403           403           202
            see the deliveries to cove          401           200           200           403           403           200
            name the network before cove        401           200           403           403           403           200
            see the network before cove         401           200           200           403           403           200
            have cove forgotten                 401           202 unchanged 403           403           403           202 unchanged
            take the network before cove away   401           204           403           403           403           204
            send again to cove                  401           202           403           403           403           202
            publish at reef                     401           201           201           403           403           403
            withdraw from reef                  401           200           200           403           403           403
            put a publication at reef into a release401           201           201           403           403           403
            launch a release at reef            401           200           200           403           403           403
            read the site reef                  401           200           200           200           200           200
            change reef                         401           200           403           403           403           403
            make a token of reef                401           201           403           403           403           403
            register an endpoint of reef        401           201           403           403           403           403
            rotate a secret of reef             401           200           403           403           403           403
            sign for reef with Ed25519          401           201           403           403           403           403
            see the keys of reef                401           200           200           403           403           403
            recover an endpoint of reef         401           202           403           403           403           403
            see the deliveries to reef          401           200           200           403           403           403
            name the network before reef        401           200           403           403           403           403
            see the network before reef         401           200           200           403           403           403
            have reef forgotten                 401           202 unchanged 403           403           403           403
            take the network before reef away   401           204           403           403           403           403
            send again to reef                  401           202           403           403           403           403
            see what cove holds                 401           200           200           200           200           200
            see the receipts of cove            401           200           200           200           200           200
            forget a copy of cove               401           204           403           403           403           204
            shape es for cove                   401           200           200           403           403           200
            approve a shape of es for cove      401           200           403           403           200           403
            drop a shape of es for cove         401           204           204           403           204           204
            see what reef holds                 401           200           200           200           200           200
            see the receipts of reef            401           200           200           200           200           200
            forget a copy of reef               401           204           403           403           403           403
            shape es for reef                   401           200           200           403           403           403
            approve a shape of es for reef      401           200           403           403           200           403
            drop a shape of es for reef         401           204           204           403           204           403
            begin a release                     401           201           201           403           403           201
            schedule a release                  401           200           200           403           403           200
            take an item out of a release       401           204           204           403           403           204
            check a release                     401           200           200           200           200           200
            delete a release                    401           204           204           403           403           204
            read the calendar                   401           200           200           200           200           200
            read the memory                     401           200           200           200           200           200
            bring units into the memory         401           200           200           403           403           403
            remove a unit of the memory         401           204           204           403           403           403
            read the glossary                   401           200           200           200           200           200
            add to the glossary                 401           201           201           403           403           403
            read a figure                       401           200           200           200           200           200
            begin a figure                      401           201           201           403           403           403
            renew a figure                      401           200           200           403           403           403
            approve a figure                    401           200           403           403           200           403
            remove a figure                     401           204           204           403           403           403
            set up a site                       401           201           403           403           403           403
            redefine the workflow               401           200           403           403           403           403
            define a workflow                   401           201           403           403           403           403
            remove a workflow                   401           204           403           403           403           403
            see what waits for review           401           200           200           200           200           200
            read the audit                      401           200           403           403           403           403
            verify the audit                    401           200           403           403           403           403
            see what one was told               401           200           200           200           200           200
            see the operators' endpoints        401           200           403           403           403           403
            register one of the operators       401           201           403           403           403           403
            see the accounts                    401           200           403           403           403           403
            make an account                     401           201           403           403           403           403
            take a token                        401           201           201           201           201           201
            """;

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final Map<Caller, HeraldClient> callers = new EnumMap<>(Caller.class);

    @Test
    void every_role_may_do_over_http_exactly_this() {
        for (String site : Commands.SITES) {
            newsroom.desks()
                    .site(site, site, URI.create("https://" + site + ".example"), List.of(Map.of("locale", "es")));
        }
        for (Caller caller : Caller.values()) {
            callers.put(caller, caller.join(newsroom));
        }
        try (Store store = Store.of(newsroom.server())) {
            String printed = new Commands(newsroom)
                    .all().entrySet().stream()
                            .map(command -> row(command, store))
                            .collect(Collectors.joining("\n", row("", Caller::role) + "\n", "\n"));
            assertThat(printed).isEqualTo(TABLE);
        }
    }

    private String row(Map.Entry<String, Supplier<Commands.Ask>> command, Store store) {
        Fresh fresh = new Fresh(command.getValue());
        return row(command.getKey(), caller -> cell(caller, fresh, store));
    }

    private static String row(String first, Function<Caller, String> cell) {
        String cells = Arrays.stream(Caller.values())
                .map(caller -> String.format("%-14s", cell.apply(caller)))
                .collect(Collectors.joining());
        return (String.format("%-36s", first) + cells).stripTrailing();
    }

    private String cell(Caller caller, Fresh command, Store store) {
        Commands.Ask ask = command.ready();
        String before = store.print();
        int entries = store.audited();
        Reply reply = ask.apply(Objects.requireNonNull(callers.get(caller)));
        boolean changes = reply.status() < 300 && !reply.request().startsWith("GET");
        command.isUsedUp(changes);
        String cell = Integer.toString(reply.status());
        if (store.audited() - entries != (changes ? 1 : 0)) {
            cell += " audited " + (store.audited() - entries);
        } else if (changes && !store.lastActor().contains(caller.email())) {
            cell += " as " + store.lastActor();
        }
        return changes == before.equals(store.print()) ? cell + (changes ? " unchanged" : " changed") : cell;
    }

    /** A command with what it needs, which is made anew only once an accepted one has used it up. */
    private static final class Fresh {

        private final Supplier<Commands.Ask> command;
        private Commands.@Nullable Ask ready;

        Fresh(Supplier<Commands.Ask> command) {
            this.command = command;
        }

        Commands.Ask ready() {
            Commands.Ask ask = ready == null ? command.get() : ready;
            ready = ask;
            return ask;
        }

        void isUsedUp(boolean usedUp) {
            ready = usedUp ? null : ready;
        }
    }
}
