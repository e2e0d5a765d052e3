-- Claims ask for what is pending at an endpoint. An index that begins with the state invites the planner, as long as it
-- believes that hardly anything is pending, to go through all that is, once for each endpoint.
drop index deliveries_not_taken;
create index deliveries_not_taken on delivery (state, id desc) where state not in ('delivered', 'pending');

-- Endpoints at which something has failed are few, and are looked for among these only.
create index troubled_deliveries on delivery (endpoint_id) where state = 'pending' and attempts > 0;
