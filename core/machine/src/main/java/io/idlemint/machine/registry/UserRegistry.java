package io.idlemint.machine.registry;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinReg;
import java.io.IOException;
import java.util.Optional;

/// Texts (REG_SZ) in the part of Windows's registry that belongs to the user, `HKEY_CURRENT_USER`. A key is a path with
/// backslashes; the name of its default value is empty.
public interface UserRegistry {
    /// Empty where there is no such text.
    Optional<String> get(String key, String name) throws IOException;

    /// Makes the key if it is missing.
    void set(String key, String name, String text) throws IOException;

    /// Without effect where there is none.
    void remove(String key, String name) throws IOException;

    /// The registry of this computer; only on Windows.
    static UserRegistry ofWindows() {
        return new UserRegistry() {
            @Override
            public Optional<String> get(String key, String name) throws IOException {
                try {
                    return Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, key, name)
                            ? Optional.of(Advapi32Util.registryGetStringValue(WinReg.HKEY_CURRENT_USER, key, name))
                            : Optional.empty();
                } catch (Win32Exception refused) {
                    throw failed(key, refused);
                }
            }

            @Override
            public void set(String key, String name, String text) throws IOException {
                try {
                    Advapi32Util.registryCreateKey(WinReg.HKEY_CURRENT_USER, key);
                    Advapi32Util.registrySetStringValue(WinReg.HKEY_CURRENT_USER, key, name, text);
                } catch (Win32Exception refused) {
                    throw failed(key, refused);
                }
            }

            @Override
            public void remove(String key, String name) throws IOException {
                try {
                    if (Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, key, name)) {
                        Advapi32Util.registryDeleteValue(WinReg.HKEY_CURRENT_USER, key, name);
                    }
                } catch (Win32Exception refused) {
                    throw failed(key, refused);
                }
            }

            private static IOException failed(String key, Win32Exception refused) {
                return new IOException("the registry refuses HKEY_CURRENT_USER\\" + key, refused);
            }
        };
    }
}
