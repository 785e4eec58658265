-- What the owner has said: pauses of all devices ('') and of single ones. They outlive restarts.

create table pause (
    device text not null primary key check (device = '' or length(device) = 64),
    kind text not null check (kind in ('PAUSE', 'FINISH', 'RECLAIM')),
    since integer not null,
    until integer
) strict, without rowid;
