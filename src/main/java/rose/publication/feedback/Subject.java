package rose.publication.feedback;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rose.organisations.County;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.platform.Texts;

/** What a fact sheet is about. */
public sealed interface Subject {

    /** In addresses and file names, the same for good: {@code kommun-2309}. */
    String key();

    String countyCode();

    String name(Texts texts);

    /** A region, a municipality or a county jointly. */
    record Recipient(Organisation organisation) implements Subject {

        @Override
        public String key() {
            String level = switch (organisation.level()) {
                case REGION -> "region";
                case MUNICIPALITY -> "kommun";
                default -> "lansgemensamt";
            };
            return level + "-" + organisation.code().toLowerCase(Locale.ROOT);
        }

        @Override
        public String countyCode() {
            return organisation.countyCode();
        }

        @Override
        public String name(Texts texts) {
            return organisation.name();
        }
    }

    /** All recipients of a county, whatever their level. */
    record Territory(County county) implements Subject {

        @Override
        public String key() {
            return "lan-" + county.code();
        }

        @Override
        public String countyCode() {
            return county.code();
        }

        @Override
        public String name(Texts texts) {
            return county.name(texts);
        }
    }

    /** The levels that count in it. */
    default List<Level> levels() {
        return switch (this) {
            case Recipient recipient -> List.of(recipient.organisation().level());
            case Territory unused ->
                Stream.of(Level.values()).filter(Level::recipient).toList();
        };
    }

    /** As files are called: {@code faktablad-2022-kommun-2309.pdf}. */
    default String fileName(int year) {
        return "faktablad-" + year + "-" + key() + ".pdf";
    }
}
