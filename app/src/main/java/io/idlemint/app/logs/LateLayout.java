package io.idlemint.app.logs;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import org.jspecify.annotations.Nullable;

/// A line for an event; what it needs for that is made for the first one, as most starts have none. Safe for use by
/// several threads.
final class LateLayout extends LayoutBase<ILoggingEvent> {
    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n%ex{short}";

    private @Nullable PatternLayout made;

    @Override
    public synchronized String doLayout(ILoggingEvent event) {
        PatternLayout layout = made;
        if (layout == null) {
            layout = new PatternLayout();
            layout.setContext(getContext());
            layout.setPattern(PATTERN);
            layout.start();
            made = layout;
        }
        return layout.doLayout(event);
    }
}
