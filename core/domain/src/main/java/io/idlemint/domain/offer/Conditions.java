package io.idlemint.domain.offer;

import io.idlemint.domain.crypto.Bytes32;
import java.util.List;

/// The conditions of an offer: one canonical document that both sides can read, and whose hash is part of the offer,
/// the terms and so of the lease.
///
/// @param workloads classes of work that the provider accepts, sorted, such as `compute`
/// @param hostFolders folders of the provider's system that the instance sees read-only, sorted, absolute
/// @param network whether the instance reaches any network; leases of today never do
public record Conditions(List<String> workloads, List<String> hostFolders, boolean network) {
    public Conditions {
        workloads = workloads.stream().sorted().distinct().toList();
        hostFolders = hostFolders.stream().sorted().distinct().toList();
        check("workloads", workloads, "[a-z-]{1,40}");
        check("hostFolders", hostFolders, "/[A-Za-z0-9._/-]{0,199}");
    }

    /// The document: lines of `key: value` in a fixed order, UTF-8, each ended by a line feed.
    public String document() {
        StringBuilder text = new StringBuilder("idlemint conditions 1\n");
        workloads.forEach(line -> text.append("workload: ").append(line).append('\n'));
        hostFolders.forEach(
                line -> text.append("host folder, read-only: ").append(line).append('\n'));
        text.append("network: ").append(network ? "yes" : "no").append('\n');
        return text.toString();
    }

    /// SHA-256 of the document.
    public Bytes32 hash() {
        return Bytes32.sha256(document());
    }

    private static void check(String field, List<String> values, String pattern) {
        if (values.size() > 32) {
            throw new IllegalArgumentException(field + " has " + values.size() + " entries, the limit is 32");
        }
        for (String value : values) {
            if (!value.matches(pattern)) {
                throw new IllegalArgumentException(field + " has an entry that does not match " + pattern);
            }
        }
    }
}
