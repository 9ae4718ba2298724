package rose.coding.reliability;

/** Σ_c Σ_k n_c n_k δ(c,k): the distances between any two values of the data, of the same unit or not. */
interface ValuePairs {

    /** Of the data. */
    double sum();

    /** Of a resample of its units, with the values occurring this often. */
    double sum(double[] counts);
}
