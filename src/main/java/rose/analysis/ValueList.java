package rose.analysis;

/** A closed list that values of an intervention are chosen from, several or one. */
public enum ValueList {
    TARGET_GROUP,
    RESPONSIBLE_UNIT,
    PARTNER,
    INTO_ORDINARY
}
