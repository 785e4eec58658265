package io.idlemint.machine.doctor;

import io.idlemint.domain.machine.Found.What;
import io.idlemint.domain.machine.ReadinessCheck;

/// The JDK's version, and whether native libraries may be called.
///
/// @param feature the running JDK's feature version
/// @param nativeAccess whether this code may call native libraries without a warning
public record JdkCheck(int feature, boolean nativeAccess) implements Check {
    private static final String NAME = "JDK";
    private static final int WANTED = 25;

    /// The JDK that runs this.
    public static JdkCheck ofThisProcess() {
        return new JdkCheck(
                Runtime.version().feature(), JdkCheck.class.getModule().isNativeAccessEnabled());
    }

    @Override
    public ReadinessCheck look() {
        if (feature < WANTED) {
            return ReadinessCheck.problem(
                            NAME,
                            "This is JDK " + feature + ", but " + WANTED + " or later is needed.",
                            "Install JDK " + WANTED + ", for instance Temurin, and point JAVA_HOME to it.")
                    .found(What.JDK_OLD, feature, WANTED);
        }
        if (!nativeAccess) {
            return ReadinessCheck.attention(
                            NAME,
                            "JDK " + feature + " warns when native libraries are called.",
                            "Start with --enable-native-access=ALL-UNNAMED.")
                    .found(What.JDK_NATIVE, feature);
        }
        return ReadinessCheck.ok(NAME, "JDK " + feature + " runs, native libraries may be called.")
                .found(What.JDK_FINE, feature);
    }
}
