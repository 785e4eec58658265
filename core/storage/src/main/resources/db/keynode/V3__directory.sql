-- Who may act, what is offered, and how leases ended.

create table identity (
    tls_key_hash blob not null check (length(tls_key_hash) = 32),
    account text not null check (length(account) = 42),
    operator_key text not null check (length(operator_key) = 42),
    serial integer not null check (serial >= 0),
    identity blob not null,
    identity_signature blob not null check (length(identity_signature) = 65),
    stored_at integer not null,
    primary key (tls_key_hash, account)
) strict, without rowid;

create index identity_of_account on identity (account);

-- Delegations of an account to an installation up to this serial are void.
create table identity_revocation (
    account text not null check (length(account) = 42),
    tls_key_hash blob not null check (length(tls_key_hash) = 32),
    serial integer not null check (serial >= 0),
    revoked_at integer not null,
    primary key (account, tls_key_hash)
) strict, without rowid;

create table offer (
    hash blob not null primary key check (length(hash) = 32),
    account text not null check (length(account) = 42),
    device_hash blob not null check (length(device_hash) = 32),
    serial integer not null check (serial >= 0),
    valid_until integer not null,
    listed integer not null check (listed in (0, 1)),
    offer blob not null,
    offer_signature blob not null check (length(offer_signature) = 65),
    workloads text not null,
    host_folders text not null,
    network integer not null check (network in (0, 1)),
    stored_at integer not null
) strict, without rowid;

create unique index offer_of_device on offer (account, device_hash);

create table lease_fact (
    lease_id blob not null primary key check (length(lease_id) = 32),
    provider text not null check (length(provider) = 42),
    renter text not null check (length(renter) = 42),
    device_hash blob not null check (length(device_hash) = 32),
    reason text not null check (reason in (
        'RENTER_ENDED', 'JOB_FINISHED', 'BUDGET_USED', 'TIME_UP', 'RECLAIMED', 'PROVIDER_ENDED', 'UNPAID',
        'PROVIDER_SILENT', 'RENTER_SILENT', 'PROVIDER_RESTARTED', 'RENTER_RESTARTED', 'REFUSED_BY_PROVIDER',
        'DEVICE_BUSY', 'OFFER_GONE', 'INSUFFICIENT_FUNDS', 'TERMS_EXPIRED', 'REFUSED_BY_LEDGER', 'SANDBOX_FAILED',
        'NOT_READY_IN_TIME', 'PROTOCOL_BROKEN')),
    decided_by text not null check (decided_by in ('PROVIDER', 'RENTER', 'KEY_NODE')),
    broken integer not null check (broken in (0, 1)),
    self_test integer not null check (self_test in (0, 1)),
    paid integer not null check (paid >= 0),
    ended_at integer not null
) strict, without rowid;

create index lease_fact_of_provider on lease_fact (provider) where self_test = 0;
