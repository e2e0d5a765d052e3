-- The audit also says from where, and is sealed: a chain of hashes over all entries in the order of their commits, so
-- that what was removed, altered or slipped in between shows. What before and after was stands in an entry's detail.
alter table audit add column address text not null default '' check (length(address) <= 300);
drop index audit_at_id_idx;
create index audit_newest_first on audit (at desc, id desc);
create index audit_of_account on audit (account_id, at desc, id desc);
create index audit_of_subject on audit (subject text_pattern_ops, at desc, id desc);
create trigger audit_is_never_emptied before truncate on audit for each statement execute function refuse_change();

-- Entries that wait for their seal; filled by the table itself, lest any way of writing an entry pass it by.
create table audit_unsealed (
    entry uuid primary key references audit (id)
);
insert into audit_unsealed (entry) select id from audit;
create function await_seal() returns trigger language plpgsql as $$
begin
    insert into audit_unsealed (entry) values (new.id);
    return null;
end $$;
create trigger audit_awaits_its_seal after insert on audit for each row execute function await_seal();

-- hash: SHA-256 over the canonical JSON (RFC 8785) of the entry, its number, the time of sealing and the hash before.
create table audit_seal (
    seq       bigint primary key check (seq >= 1),
    entry     uuid        not null unique references audit (id),
    sealed_at timestamptz not null,
    hash      char(64)    not null
);
create trigger audit_seal_is_append_only before update or delete on audit_seal
    for each row execute function refuse_change();
create trigger audit_seal_is_never_emptied before truncate on audit_seal
    for each statement execute function refuse_change();

-- The one row whose lock orders the sealing, and the end of the chain.
create table audit_head (
    one  boolean primary key default true check (one),
    seq  bigint   not null,
    hash char(64) not null
);
insert into audit_head (seq, hash) values (0, repeat('0', 64));
