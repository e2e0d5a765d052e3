/**
 * A partner's side of the contract, as a partner would really run it: a process of its own that knows nothing of
 * Herald but its web addresses. A webhook is a knock at the door: its signature is verified, and what changed is then
 * fetched by sync, so that repeated, late and lost webhooks all come to the same. Read it as an example.
 */
@NullMarked
package org.heraldcms.deploy.partner;

import org.jspecify.annotations.NullMarked;
