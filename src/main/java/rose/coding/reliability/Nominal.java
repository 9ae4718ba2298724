package rose.coding.reliability;

/** 0 for equal values, 1 for all others. */
record Nominal() implements Distance<Object> {

    @Override
    public double between(Object one, Object other) {
        return one.equals(other) ? 0 : 1;
    }
}
