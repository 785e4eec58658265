package io.idlemint.domain.sandbox;

/// What a job's use of the host is limited in.
public enum Limit {
    CPU,
    MEMORY,
    PROCESSES,
    DISK,
    WALL_TIME
}
