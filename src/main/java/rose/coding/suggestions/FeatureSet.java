package rose.coding.suggestions;

/**
 * What of the texts is learnt from. {@link #SHIPPED} is what the experiment chose; the others are what it chose among.
 *
 * @param own how much the dimension's own text weighs
 * @param title how much the title weighs
 * @param other how much each other text weighs; 0 leaves them out
 * @param apart whether a word of the dimension's own text is also another feature than the same word elsewhere
 * @param codebook whether the codebook's words are what it starts from
 */
public record FeatureSet(
        Form form,
        boolean compounds,
        boolean characters,
        boolean bigrams,
        boolean targetGroups,
        float own,
        float title,
        float other,
        boolean apart,
        boolean codebook) {

    /** In what form a word counts: as it is written, in its stem, or in its stem with few endings taken off. */
    public enum Form {
        WORD,
        STEM,
        LIGHT_STEM
    }

    public static final FeatureSet WORDS = new FeatureSet(Form.WORD, false, false, false, false, 1, 1, 1, false, true);
    public static final FeatureSet STEMS = WORDS.with(Form.STEM);
    public static final FeatureSet SHIPPED =
            STEMS.withCompounds().weighted(1, 0.5f, 0.15f).withOwnApart();

    public FeatureSet with(Form other) {
        return new FeatureSet(
                other, compounds, characters, bigrams, targetGroups, own, title, this.other, apart, codebook);
    }

    /** With the words within compound words, as far as they are known. */
    public FeatureSet withCompounds() {
        return new FeatureSet(form, true, characters, bigrams, targetGroups, own, title, other, apart, codebook);
    }

    /** With runs of four and five letters. */
    public FeatureSet withCharacters() {
        return new FeatureSet(form, compounds, true, bigrams, targetGroups, own, title, other, apart, codebook);
    }

    /** With pairs of words that stand beside each other. */
    public FeatureSet withBigrams() {
        return new FeatureSet(form, compounds, characters, true, targetGroups, own, title, other, apart, codebook);
    }

    public FeatureSet withTargetGroups() {
        return new FeatureSet(form, compounds, characters, bigrams, true, own, title, other, apart, codebook);
    }

    public FeatureSet weighted(float own, float title, float other) {
        return new FeatureSet(form, compounds, characters, bigrams, targetGroups, own, title, other, apart, codebook);
    }

    public FeatureSet withOwnApart() {
        return new FeatureSet(form, compounds, characters, bigrams, targetGroups, own, title, other, true, codebook);
    }

    public FeatureSet withoutCodebook() {
        return new FeatureSet(form, compounds, characters, bigrams, targetGroups, own, title, other, apart, false);
    }
}
