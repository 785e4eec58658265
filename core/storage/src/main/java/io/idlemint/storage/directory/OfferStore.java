package io.idlemint.storage.directory;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.Offer;
import io.idlemint.storage.Evidence;
import io.idlemint.storage.Tx;
import io.idlemint.storage.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The newest offer of each device. Stateless. It checks no signatures.
public final class OfferStore {
    /// Lists an offer; false when the device has one with a higher serial, or another with the same.
    public boolean put(Tx tx, StoredOffer offer, Instant at) {
        Offer fresh = offer.signed().message();
        Optional<StoredOffer> known = ofDevice(tx, fresh.account(), fresh.deviceHash());
        if (known.isPresent() && known.get().signed().message().serial() >= fresh.serial()) {
            if (!known.get().hash().equals(offer.hash())) {
                return false;
            }
            return listed(tx, offer.hash(), true);
        }
        write(tx, offer, at);
        return true;
    }

    public Optional<StoredOffer> find(Tx tx, Bytes32 hash) {
        return tx.handle()
                .createQuery("select * from offer where hash = :hash and listed = 1")
                .bind("hash", hash)
                .map((row, context) -> offer(row))
                .findOne();
    }

    /// The offers that are listed and valid at a time.
    public List<StoredOffer> valid(Tx tx, Instant now) {
        return tx.handle()
                .createQuery("select * from offer where listed = 1 and valid_until > :now order by hash")
                .bind("now", now)
                .map((row, context) -> offer(row))
                .list();
    }

    /// Takes an offer from the list; false when it was not there. Its serial stays known, so that it cannot be
    /// replayed by anybody with an older one.
    public boolean withdraw(Tx tx, Bytes32 hash) {
        return listed(tx, hash, false);
    }

    /// Takes everything of an account from the list; returns how many offers.
    public int withdrawAll(Tx tx, Account account) {
        return tx.handle()
                .createUpdate("update offer set listed = 0 where account = :account and listed = 1")
                .bind("account", account)
                .execute();
    }

    private static Optional<StoredOffer> ofDevice(Tx tx, Account account, Bytes32 deviceHash) {
        return tx.handle()
                .createQuery("select * from offer where account = :account and device_hash = :device")
                .bind("account", account)
                .bind("device", deviceHash)
                .map((row, context) -> offer(row))
                .findOne();
    }

    private static boolean listed(Tx tx, Bytes32 hash, boolean listed) {
        return tx.handle()
                        .createUpdate("update offer set listed = :listed where hash = :hash")
                        .bind("listed", listed ? 1 : 0)
                        .bind("hash", hash)
                        .execute()
                == 1;
    }

    private static void write(Tx tx, StoredOffer stored, Instant at) {
        Offer offer = stored.signed().message();
        Conditions conditions = stored.conditions();
        tx.handle()
                .createUpdate("delete from offer where account = :account and device_hash = :device")
                .bind("account", offer.account())
                .bind("device", offer.deviceHash())
                .execute();
        tx.handle()
                .createUpdate("""
                        insert into offer (
                            hash, account, device_hash, serial, valid_until, listed, offer, offer_signature,
                            workloads, host_folders, network, stored_at)
                        values (
                            :hash, :account, :device, :serial, :validUntil, 1, :offer, :signature,
                            :workloads, :hostFolders, :network, :at)""")
                .bind("hash", stored.hash())
                .bind("account", offer.account())
                .bind("device", offer.deviceHash())
                .bind("serial", offer.serial())
                .bind("validUntil", offer.validUntil())
                .bind("offer", Evidence.bytes(stored.signed()))
                .bind("signature", stored.signed().signature())
                .bind("workloads", String.join("\n", conditions.workloads()))
                .bind("hostFolders", String.join("\n", conditions.hostFolders()))
                .bind("network", conditions.network() ? 1 : 0)
                .bind("at", at)
                .execute();
    }

    private static StoredOffer offer(ResultSet row) throws SQLException {
        return new StoredOffer(
                Values.bytes32(row, "hash"),
                Evidence.read(row, "offer", Offer::read),
                new Conditions(
                        row.getString("workloads").lines().toList(),
                        row.getString("host_folders").lines().toList(),
                        row.getInt("network") == 1));
    }
}
