package rose.coding;

/** On what the codes of an intervention count. */
public enum Basis {
    /** They came with a file. */
    FILE,
    /** One coder gave them. */
    BENCH,
    /** Two coders gave the same, without seeing each other's. */
    AGREED,
    /** Somebody decided between coders, or about a doubt or an objection. */
    DECIDED
}
