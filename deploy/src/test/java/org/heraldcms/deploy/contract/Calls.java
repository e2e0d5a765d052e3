package org.heraldcms.deploy.contract;

import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.TestNewsroom;

/** Calls operations of the contract as the newsroom does, and holds each answer against it. */
abstract class Calls {

    static final String SITE = "contract";

    final TestNewsroom newsroom = TestNewsroom.shared();
    final HeraldClient ada = newsroom.ada();
    final HeraldClient reader = newsroom.reader();
    final Contract contract;

    Calls(Contract contract) {
        this.contract = contract;
    }

    final HeraldClient at(Person person) {
        return newsroom.desks().desk(person).http();
    }

    static HeraldClient seen(HeraldClient who, Reply reply) {
        return who.with("If-Match", reply.header("ETag"));
    }
}
