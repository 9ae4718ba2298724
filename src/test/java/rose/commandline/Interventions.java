package rose.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of interventions to import. */
final class Interventions {

    private Interventions() {}

    /** Four coded interventions of two regions: two early assessments, one with its goal reached. */
    static Path coded(Path folder) {
        return write(
                folder.resolve("kodade.csv"),
                List.of(
                        "year,area,level,organisation_code,title,funds_sek,activity_codes,output_codes,goal_codes,outcome_codes",
                        "2021,barn-unga,REGION,23,Första linjen,100000,Tidiga bedömningar,Tidiga bedömningar,"
                                + "Ökad tillgänglighet,Ökad tillgänglighet",
                        "2021,barn-unga,REGION,23,Triage,,Tidiga bedömningar|Digitalisering,,Ökad tillgänglighet,",
                        "2021,barn-unga,REGION,03,Handledning,50000,Kompetensutveckling,Kompetensutveckling,,",
                        "2021,barn-unga,REGION,03,Möten,,,,,"));
    }

    /** Interventions of one county, each with a text of ordinary length. */
    static Path many(Path folder, int rows) {
        Path file = folder.resolve("manga-" + rows + ".csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("year,area,level,organisation_code,external_id,title,activities,goals,outputs,outcomes\n");
            for (int row = 1; row <= rows; row++) {
                out.write("2021,samsjuklighet,COUNTY,23,rad-" + row + ",Insats " + row + ","
                        + "Utbildning och möten. ".repeat(8)
                        + "," + "Kortare väg in. ".repeat(6) + "," + "Fem möten hölls. ".repeat(6) + ","
                        + "Fler fick hjälp. ".repeat(6) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static Path write(Path file, List<String> lines) {
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
