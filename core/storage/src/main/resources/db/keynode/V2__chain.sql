-- The Jump chain's blocks, as opaque bytes, and the shares that its rewards are paid for.

create table block (
    seq integer not null primary key autoincrement,
    hash blob not null unique check (length(hash) = 32),
    previous blob not null check (length(previous) = 32),
    height integer not null check (height >= 0),
    -- The work of the whole branch up to this block: 256 bits, big-endian, so that blobs sort as numbers.
    chain_work blob not null check (length(chain_work) = 32),
    bytes blob not null check (length(bytes) >= 80),
    active integer not null check (active in (0, 1)),
    received_at integer not null
) strict;

create unique index block_active on block (height) where active = 1;
create index block_branches on block (previous);
create index block_heaviest on block (chain_work desc, seq);

create table share (
    seq integer not null primary key autoincrement,
    account text not null check (length(account) = 42),
    device_hash blob not null check (length(device_hash) = 32),
    algorithm text not null check (length(algorithm) between 1 and 40),
    -- The difficulty as the exact decimal number that the miner was asked for.
    difficulty text not null check (length(difficulty) between 1 and 80),
    at integer not null,
    template integer not null,
    header_hash blob not null unique check (length(header_hash) = 32)
) strict;

create index share_of_device on share (device_hash, at);
