package io.idlemint.app.runtime.login;

/// A property list that launchd reads when the user logs in to the screen (launchd.plist(5)).
final class LaunchAgent {
    private LaunchAgent() {}

    static String of(String launcher, String argument) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                  <key>Label</key>
                  <string>io.idlemint.Idlemint</string>
                  <key>ProgramArguments</key>
                  <array>
                    <string>%s</string>
                    <string>%s</string>
                  </array>
                  <key>RunAtLoad</key>
                  <true/>
                  <key>LimitLoadToSessionType</key>
                  <string>Aqua</string>
                  <key>ProcessType</key>
                  <string>Interactive</string>
                </dict>
                </plist>
                """.formatted(escaped(launcher), argument);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
