package io.idlemint.app.cli;

import io.idlemint.app.Version;
import io.idlemint.miner.engines.pool.Pool;
import io.idlemint.miner.engines.pool.PoolAddress;
import io.idlemint.miner.engines.pool.PoolLogin;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// One pool on the command line, with the login that belongs to it.
final class OutsidePoolOption {
    private static final String USUAL_PASSWORD = "x";
    private static final String SCHEME = "://";

    @Option(
            names = "--pool",
            required = true,
            paramLabel = "URL",
            description =
                    "Mine for this pool instead, as stratum+tcp://HOST:PORT or stratum+ssl://HOST:PORT, also with the"
                            + " login in it: stratum+tcp://USER:PASSWORD@HOST:PORT. Given more than once, the first is"
                            + " preferred and the others stand in.")
    private String address = "";

    @Option(
            names = {"--user", "--worker"},
            paramLabel = "NAME",
            description = "With --pool: who mines there, by custom ACCOUNT.MACHINE. Each pool may have its own; one"
                    + " without takes that of the pool before it.")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "WORD",
            description = "With --pool: the password there. Without it that of the pool before, in the end x.")
    private @Nullable String password;

    /// The pools of a command line, completed.
    ///
    /// @throws IllegalArgumentException naming what is wrong
    static List<Pool> pools(List<OutsidePoolOption> options) {
        List<Pool> pools = new ArrayList<>();
        String user = null;
        String password = USUAL_PASSWORD;
        for (OutsidePoolOption option : options) {
            OutsidePoolOption own = option.spread();
            user = own.user == null ? user : own.user;
            password = own.password == null ? password : own.password;
            if (user == null) {
                throw new CommandFailure(
                        CommandFailure.USAGE,
                        "--pool " + own.address + " needs --user, the name that the pool pays, or a name in the URL.");
            }
            pools.add(new Pool(
                    PoolAddress.parse(own.address), new PoolLogin(user, password, "idlemint/" + Version.text())));
        }
        return pools;
    }

    /// With the login that stands in the URL, unless it is also named apart.
    private OutsidePoolOption spread() {
        OutsidePoolOption spread = new OutsidePoolOption();
        spread.address = address;
        spread.user = user;
        spread.password = password;
        URI uri;
        try {
            uri = URI.create(address.contains(SCHEME) ? address : "stratum+tcp" + SCHEME + address);
        } catch (IllegalArgumentException malformed) {
            return spread;
        }
        String login = uri.getUserInfo();
        if (login != null) {
            int colon = login.indexOf(':');
            spread.address = uri.getScheme() + SCHEME + uri.getHost() + ":" + uri.getPort();
            spread.user = user == null ? login.substring(0, colon < 0 ? login.length() : colon) : user;
            spread.password = password == null && colon >= 0 ? login.substring(colon + 1) : password;
        }
        return spread;
    }
}
