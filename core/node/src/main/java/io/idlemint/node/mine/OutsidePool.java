package io.idlemint.node.mine;

import java.net.URI;
import java.util.Optional;

/// Another's pool and who mines there.
///
/// @param address `stratum+tcp://host:port` or `stratum+ssl://host:port`
/// @param login the account that the pool pays, or `account.machine`; each device appends a name of its own
/// @param password as the pool wants it, often `x`; stored as it is
public record OutsidePool(String address, String login, String password) {
    /// The longest login, so that a device's name has room behind it.
    public static final int LONGEST_LOGIN = 112;

    public static final int LONGEST_PASSWORD = 128;
    private static final String PLAIN = "stratum+tcp";
    private static final int LAST_PORT = 65_535;

    /// What is wrong with a pool, for the field that a person fills in.
    public enum Flaw {
        /// The address has not the form `host:port`.
        ADDRESS("the pool's address must be stratum+tcp://HOST:PORT or stratum+ssl://HOST:PORT"),
        SCHEME("the pool's address must begin with stratum+tcp:// or stratum+ssl://"),
        PORT("the pool's port must be from 1 to " + LAST_PORT),
        LOGIN("the pool's login must have 1 to " + LONGEST_LOGIN + " characters and none of them a space"),
        PASSWORD("the pool's password must have at most " + LONGEST_PASSWORD + " characters");

        private final String sentence;

        Flaw(String sentence) {
            this.sentence = sentence;
        }
    }

    /// Completes an address without a scheme.
    ///
    /// @throws IllegalArgumentException naming the field and its limit
    public OutsidePool {
        address = complete(address);
        flaw(address, login, password).ifPresent(flaw -> {
            throw new IllegalArgumentException(flaw.sentence);
        });
    }

    /// The first thing that is wrong; empty if these make a pool.
    public static Optional<Flaw> flaw(String address, String login, String password) {
        Optional<Flaw> wrong = flaw(complete(address));
        if (wrong.isPresent()) {
            return wrong;
        }
        if (login.isEmpty() || login.length() > LONGEST_LOGIN || login.chars().anyMatch(Character::isWhitespace)) {
            return Optional.of(Flaw.LOGIN);
        }
        return password.length() > LONGEST_PASSWORD ? Optional.of(Flaw.PASSWORD) : Optional.empty();
    }

    private static Optional<Flaw> flaw(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException malformed) {
            return Optional.of(Flaw.ADDRESS);
        }
        if (!PLAIN.equals(uri.getScheme()) && !"stratum+ssl".equals(uri.getScheme())) {
            return Optional.of(Flaw.SCHEME);
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || !uri.getPath().isEmpty()) {
            return Optional.of(Flaw.ADDRESS);
        }
        if (uri.getPort() < 0) {
            return Optional.of(Flaw.ADDRESS);
        }
        return uri.getPort() == 0 || uri.getPort() > LAST_PORT ? Optional.of(Flaw.PORT) : Optional.empty();
    }

    private static String complete(String address) {
        String stripped = address.strip();
        return stripped.contains("://") ? stripped : PLAIN + "://" + stripped;
    }

    @Override
    public String toString() {
        return "OutsidePool[address=" + address + ", login=" + login + ", password=***]";
    }
}
