-- Sites whose network has not been told for too long, of which whoever answers for them was told.
create table purge_alarm (
    site    text primary key references site (key) on delete cascade,
    since   timestamptz not null,
    told_at timestamptz not null
);
