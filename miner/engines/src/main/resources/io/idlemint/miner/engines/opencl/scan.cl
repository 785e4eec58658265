// found[0] counts what met the target; pairs of a nonce and its hash's top word follow, as many as there is room.
kernel void scan(
        constant const uint *job, uint first, uint target, global uint *found, uint room, global const uint *tables,
        local ulong *box) {
#ifdef BOX
    for (uint i = get_local_id(0); i < BOX; i += get_local_size(0)) {
        box[i] = (ulong)tables[2 * i] | ((ulong)tables[2 * i + 1] << 32);
    }
    barrier(CLK_LOCAL_MEM_FENCE);
#endif
    uint base = first + LANES * (uint)get_global_id(0);
    U32 w[16];
#ifdef NEEDS_TABLES
    hashWith(job, base, w, tables);
#else
    hash(job, base, w, box);
#endif
    U32 top = shaTop(w);
#if LANES == 1
    if (top <= target) {
        uint slot = atomic_inc(found);
        if (slot < room) {
            found[1 + 2 * slot] = base;
            found[2 + 2 * slot] = top;
        }
    }
#else
    if (any(top <= (U32)target)) {
        uint tops[LANES];
        STORE32(top, tops);
        for (uint i = 0; i < LANES; i++) {
            if (tops[i] <= target) {
                uint slot = atomic_inc(found);
                if (slot < room) {
                    found[1 + 2 * slot] = base + i;
                    found[2 + 2 * slot] = tops[i];
                }
            }
        }
    }
#endif
}
