-- The leases of this installation, as provider and as renter, with the signed evidence.

create table provided_lease (
    lease_id blob not null primary key check (length(lease_id) = 32),
    terms blob not null,
    terms_signature blob not null,
    identity blob not null,
    identity_signature blob not null,
    open blob not null,
    open_signature blob not null,
    state text not null check (state in (
        'REQUESTED', 'FUNDED', 'STARTING', 'READY', 'SUSPENDED', 'ENDING', 'SETTLED', 'REFUSED', 'FAILED')),
    reason text,
    decided_by text check (decided_by in ('PROVIDER', 'RENTER', 'KEY_NODE')),
    paid_provider integer check (paid_provider >= 0),
    paid_holders integer check (paid_holders >= 0),
    refunded integer check (refunded >= 0),
    voucher blob,
    voucher_signature blob,
    receipts integer not null default 0 check (receipts >= 0),
    opened_at integer not null
) strict;

create index provided_lease_time on provided_lease (opened_at);

create table provided_receipt (
    lease_id blob not null references provided_lease (lease_id),
    seq integer not null check (seq >= 1),
    receipt blob not null,
    receipt_signature blob not null,
    primary key (lease_id, seq)
) strict, without rowid;

create table rented_lease (
    lease_id blob not null primary key check (length(lease_id) = 32),
    terms blob not null,
    terms_signature blob not null,
    identity blob not null,
    identity_signature blob not null,
    open blob not null,
    open_signature blob not null,
    secret blob not null check (length(secret) = 32),
    device_name text not null,
    state text not null check (state in (
        'REQUESTED', 'FUNDED', 'STARTING', 'READY', 'SUSPENDED', 'ENDING', 'SETTLED', 'REFUSED', 'FAILED')),
    reason text,
    decided_by text check (decided_by in ('PROVIDER', 'RENTER', 'KEY_NODE')),
    paid_provider integer check (paid_provider >= 0),
    paid_holders integer check (paid_holders >= 0),
    refunded integer check (refunded >= 0),
    voucher blob,
    voucher_signature blob,
    release blob,
    release_signature blob,
    top_up blob,
    top_up_signature blob,
    created_at integer not null
) strict;

create index rented_lease_time on rented_lease (created_at);

create table rented_receipt (
    lease_id blob not null references rented_lease (lease_id),
    seq integer not null check (seq >= 1),
    receipt blob not null,
    receipt_signature blob not null,
    primary key (lease_id, seq)
) strict, without rowid;
