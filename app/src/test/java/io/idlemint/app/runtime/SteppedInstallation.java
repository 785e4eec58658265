package io.idlemint.app.runtime;

import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.domain.settlement.Settlement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Starts an installation whose way to its key node is not the usual one. Stateless.
public final class SteppedInstallation {
    private SteppedInstallation() {}

    /// Requests to the ledger announce themselves: `open:before`, `open:after` and so on.
    public static Installation start(DataFolder folder, InstallationSettings settings, Consumer<String> step) {
        return Installation.start(
                folder, settings, new Installation.Way(UnaryOperator.identity(), keyNode -> stepped(keyNode, step)));
    }

    /// The own key node is reached through something else.
    ///
    /// @param line answers the key node's address with the one to connect to
    public static Installation startThrough(
            DataFolder folder, InstallationSettings settings, UnaryOperator<InetSocketAddress> line) {
        return Installation.start(folder, settings, new Installation.Way(line, UnaryOperator.identity()));
    }

    private static KeyNode stepped(KeyNode keyNode, Consumer<String> step) {
        return (KeyNode) Proxy.newProxyInstance(
                KeyNode.class.getClassLoader(), new Class<?>[] {KeyNode.class}, (proxy, method, arguments) -> {
                    Object result = invoke(keyNode, method, arguments);
                    return result instanceof Settlement ledger ? stepped(ledger, step) : result;
                });
    }

    private static Settlement stepped(Settlement ledger, Consumer<String> step) {
        return (Settlement) Proxy.newProxyInstance(
                Settlement.class.getClassLoader(), new Class<?>[] {Settlement.class}, (proxy, method, arguments) -> {
                    step.accept(method.getName() + ":before");
                    Object result = invoke(ledger, method, arguments);
                    step.accept(method.getName() + ":after");
                    return result;
                });
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
