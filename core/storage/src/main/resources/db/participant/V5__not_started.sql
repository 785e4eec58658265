-- Nobody has let this computer begin yet: neither a pause nor the owner's word.

create table owners_word (
    device text not null primary key check (device = '' or length(device) = 64),
    kind text not null check (kind in ('PAUSE', 'FINISH', 'RECLAIM', 'NOT_STARTED', 'ANYWAY')),
    since integer not null,
    until integer,
    check (kind <> 'ANYWAY' or (device <> '' and until is not null))
) strict, without rowid;

insert into owners_word select device, kind, since, until from pause;
drop table pause;
alter table owners_word rename to pause;
