-- The ledger by double entry. The postings of a movement are written first, then the movement itself, which the
-- database accepts only if they balance. A posting moves its account's balance in the same statement.

create table account (
    id text not null primary key
        check (id in ('mint', 'holders')
            or (length(id) = 47 and id glob 'user:0x[0-9a-f]*')
            or (length(id) = 51 and id glob 'immature:0x[0-9a-f]*')
            or (length(id) = 71 and id glob 'escrow:[0-9a-f]*')),
    balance integer not null,
    -- Nobody can spend what is not there; only the issuance counter-account is negative, down to the cap.
    constraint overdraft check (balance >= 0 or (id = 'mint' and balance >= -100000000000000000)),
    constraint issuance check (balance <= 0 or id <> 'mint')
) strict, without rowid;

create table movement (
    seq integer not null primary key,
    at integer not null,
    kind text not null check (kind in (
        'BLOCK_MINED', 'BLOCK_MATURED', 'BLOCK_ORPHANED', 'TRANSFER', 'ESCROW_OPENED', 'ESCROW_TOPPED_UP',
        'ESCROW_CLOSED')),
    reference blob check (reference is null or length(reference) = 32),
    memo_hash blob not null check (length(memo_hash) = 32),
    hash blob not null unique check (length(hash) = 32),
    sealed_in blob check (sealed_in is null or length(sealed_in) = 32)
) strict;

create index movement_unsealed on movement (seq) where sealed_in is null;
create index movement_sealed on movement (sealed_in) where sealed_in is not null;

create table posting (
    movement integer not null references movement (seq) deferrable initially deferred,
    line integer not null check (line >= 0),
    account text not null references account (id),
    nanos integer not null check (nanos <> 0),
    shown_as text check (shown_as in (
        'MINED', 'ORPHANED', 'TRANSFER', 'ESCROW_OPENED', 'ESCROW_TOPPED_UP', 'ESCROW_REFUNDED', 'LEASE_PAID',
        'HOLDER_REWARD')),
    counterparty text check (counterparty is null or length(counterparty) = 42),
    primary key (movement, line)
) strict, without rowid;

create index posting_history on posting (account, movement);

create trigger posting_into_closed_movement before insert on posting
when exists (select 1 from movement where seq = new.movement)
begin
    select raise(abort, 'the movement is complete');
end;

create trigger posting_moves_balance after insert on posting
begin
    insert into account (id, balance) values (new.account, 0) on conflict (id) do nothing;
    update account set balance = balance + new.nanos where id = new.account;
end;

create trigger movement_balances before insert on movement
when (select count(*) < 2 or sum(nanos) <> 0 from posting where movement = new.seq)
begin
    select raise(abort, 'the movement does not balance');
end;

create trigger posting_is_final before update on posting
begin
    select raise(abort, 'postings are final');
end;

create trigger posting_stays before delete on posting
begin
    select raise(abort, 'postings are final');
end;

create trigger movement_is_final before update of seq, at, kind, reference, memo_hash, hash on movement
begin
    select raise(abort, 'movements are final');
end;

create trigger movement_stays before delete on movement
begin
    select raise(abort, 'movements are final');
end;

create trigger account_stays before delete on account
begin
    select raise(abort, 'accounts stay');
end;

create table transfer (
    account text not null check (length(account) = 42),
    nonce integer not null check (nonce >= 0),
    digest blob not null check (length(digest) = 32),
    message blob not null,
    signature blob not null check (length(signature) = 65),
    movement integer not null references movement (seq) deferrable initially deferred,
    primary key (account, nonce)
) strict, without rowid;

create table escrow (
    lease_id blob not null primary key check (length(lease_id) = 32),
    terms blob not null,
    terms_signature blob not null check (length(terms_signature) = 65),
    identity blob not null,
    identity_signature blob not null check (length(identity_signature) = 65),
    open blob not null,
    open_signature blob not null check (length(open_signature) = 65),
    provider text not null check (length(provider) = 42),
    renter text not null check (length(renter) = 42),
    device_hash blob not null check (length(device_hash) = 32),
    deposit integer not null check (deposit >= 0),
    stage text not null check (stage in ('OPEN', 'CLOSING', 'CLOSED')),
    opened_at integer not null,
    expires_at integer not null,
    closing_at integer,
    closed_at integer,
    closed_by text check (closed_by in ('VOUCHER', 'RELEASE', 'CHALLENGE_OVER')),
    paid_provider integer check (paid_provider >= 0),
    paid_holders integer check (paid_holders >= 0),
    refunded integer check (refunded >= 0),
    check (provider <> renter),
    check (stage <> 'CLOSING' or closing_at is not null),
    check ((stage = 'CLOSED') = (closed_at is not null and closed_by is not null)),
    check ((stage = 'CLOSED') = (paid_provider is not null and paid_holders is not null and refunded is not null)),
    check (stage <> 'CLOSED' or paid_provider + paid_holders + refunded = deposit)
) strict, without rowid;

-- A device is in one open escrow at a time.
create unique index escrow_device on escrow (provider, device_hash) where stage <> 'CLOSED';
create index escrow_due on escrow (stage, expires_at);
create index escrow_of_renter on escrow (renter) where stage <> 'CLOSED';

create index escrow_of_provider on escrow (provider) where stage <> 'CLOSED';

-- The signed messages that changed an escrow after it was opened.
create table escrow_evidence (
    lease_id blob not null references escrow (lease_id),
    line integer not null check (line >= 0),
    kind text not null check (kind in ('TOP_UP', 'START_CLOSE', 'VOUCHER', 'RELEASE')),
    at integer not null,
    message blob not null,
    signature blob not null check (length(signature) = 65),
    primary key (lease_id, line)
) strict, without rowid;

create table rewarded_block (
    block blob not null primary key check (length(block) = 32),
    stage text not null check (stage in ('IMMATURE', 'MATURED', 'ORPHANED'))
) strict, without rowid;

create table block_reward (
    block blob not null references rewarded_block (block),
    line integer not null check (line >= 0),
    account text not null check (length(account) = 42),
    nanos integer not null check (nanos > 0),
    primary key (block, line)
) strict, without rowid;

-- The ledger's time never goes backwards, whatever the computer's clock does.
create table ledger_time (
    id integer not null primary key check (id = 1),
    millis integer not null
) strict;

insert into ledger_time (id, millis) values (1, 0);

create trigger ledger_time_goes_on before update on ledger_time
when new.millis < old.millis
begin
    select raise(abort, 'the time of the ledger does not go backwards');
end;
