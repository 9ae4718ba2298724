package rose.coding;

/**
 * How far the coding of one intervention has come.
 *
 * <pre>
 * TO_CODE ──── the one coder is done ─────────────────────────► SETTLED
 *    │ ╲                                                          ▲  │
 *    │  ╲─ the one coder is done, and in doubt ─► TO_SETTLE ── decided │
 *    │                                             ▲    ▲            │
 *    └─ first of two done ─► HALF_CODED ─ differ ──┘    └─ coded otherwise meanwhile, or reopened (two coders)
 *                                  └───── alike ──────► SETTLED ─ reopened (one coder) ─► TO_CODE
 * </pre>
 */
public enum TaskState {
    TO_CODE,
    HALF_CODED,
    TO_SETTLE,
    SETTLED;

    /** The text that names it. */
    public String textKey() {
        return "coding.task." + name();
    }
}
