package rose.coding;

import java.util.Set;
import rose.collection.Intervention;

/**
 * One intervention of a lot with its codes.
 *
 * @param county its name, or empty
 * @param settling null where it is not settled, and so are the codes
 */
record MatrixRow(Intervention intervention, String county, Coding.Settling settling, Set<Long> codes) {}
