/**
 * What is reported, row by row, as far as it is open to all: what figures count of each intervention, and how many have answered
 * what. Never a text, and never who has answered what.
 */
@org.springframework.modulith.NamedInterface("rows")
package rose.analysis.rows;
