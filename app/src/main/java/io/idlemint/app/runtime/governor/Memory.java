package io.idlemint.app.runtime.governor;

import io.idlemint.app.runtime.settings.PreferencesFile;
import io.idlemint.domain.activity.ActivityLog;

/// What the governor keeps over restarts.
public record Memory(Words words, PreferencesFile preferences, ActivityLog log) {}
