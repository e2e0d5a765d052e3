package org.heraldcms.core.webhook.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.transaction.Transactional;

/** The queue as another node has it: a life of its own on the same store. */
@ApplicationScoped
@Transactional
@Typed(OtherQueue.class)
public class OtherQueue extends Queue {}
