-- What happened on this installation, for its owner to read.

create table activity (
    seq integer not null primary key autoincrement,
    at integer not null,
    kind text not null check (length(kind) between 1 and 40)
) strict;

create index activity_time on activity (at);

create table activity_parameter (
    activity integer not null references activity (seq) on delete cascade,
    name text not null check (length(name) between 1 and 40),
    value text not null check (length(value) <= 1000),
    primary key (activity, name)
) strict, without rowid;
