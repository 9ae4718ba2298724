package rose.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static rose.AnIntervention.anIntervention;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rose.AnIntervention;
import rose.RoseTest;
import rose.World;
import rose.analysis.FigureKind;
import rose.coding.Codebooks;
import rose.coding.Dimension;
import rose.organisations.Level;

/** Every figure stays readable with very much, very little and very long names: nothing runs out at the side, axe finds nothing. */
@RoseTest
@ExtendWith(Stage.Given.class)
class HardFiguresTest {

    private static final String PLACE = "?ar=2022&omrade=barn-unga&niva=REGION&visa=";
    private static final List<String> SPLITS =
            List.of("organisation", "lan", "aktivitet", "malgrupp", "samarbetspartner", "ar");

    @Autowired
    World world;

    @Autowired
    Codebooks codebooks;

    @Autowired
    DSLContext db;

    @LocalServerPort
    int port;

    @Test
    void withNothingReported(Stage stage) {
        everyFigure(stage, false);
    }

    @Test
    void withOneOrganisationAndOneCategoryOfLongName(Stage stage) {
        world.given(inRegion("03").coded(Dimension.ACTIVITY, first()).costing(99));
        lengthen();
        everyFigure(stage, true);
    }

    @Test
    void withSixtyCategoriesOfLongNames(Stage stage) {
        sixty();
        List<String> names =
                codebooks.inForce(2022, "barn-unga", Level.REGION).orElseThrow().of(Dimension.ACTIVITY).stream()
                        .map(category -> category.name())
                        .toList();
        List<AnIntervention> many = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            AnIntervention one =
                    inRegion(i % 2 == 0 ? "03" : "23").titled("Insats " + i).costing(1_000_000_007L * i);
            for (Dimension dimension : Dimension.values()) {
                one = one.coded(dimension, names.get(i), names.get((i + 7) % names.size()));
            }
            many.add(one);
        }
        world.given(many.toArray(AnIntervention[]::new));
        lengthen();
        everyFigure(stage, false);
    }

    private static AnIntervention inRegion(String code) {
        return anIntervention().of(Level.REGION, code).in(2022, "barn-unga");
    }

    private String first() {
        return codebooks
                .inForce(2022, "barn-unga", Level.REGION)
                .orElseThrow()
                .of(Dimension.ACTIVITY)
                .getFirst()
                .name();
    }

    /** The same sixty in every dimension. */
    private void sixty() {
        db.execute("delete from coding.category_mapping");
        db.execute(
                "delete from coding.category where codebook_id in (select id from coding.codebook where year = 2022)");
        db.execute("""
                insert into coding.category (codebook_id, dimension, position, name, name_en, words, also_written)
                select b.id, d.name, n, 'Kategori ' || n, 'Category ' || n, '{}', '{}'
                from coding.codebook b, generate_series(1, 60) n,
                    (values ('ACTIVITY'), ('OUTPUT'), ('GOAL'), ('OUTCOME')) d (name)
                where b.area = 'barn-unga' and b.year = 2022""");
        changed();
    }

    /** Names of 300 characters, some without any place to break, and partners that no list has. */
    private void lengthen() {
        db.execute("""
                update coding.category set
                    name = left(name || case when id % 2 = 0 then repeat('å', 300) else repeat(' kommunalförbund', 20) end, 300),
                    name_en = left(name_en || repeat(' and so on', 30), 300)""");
        db.execute("""
                update collection.intervention set
                    target_groups = array[repeat('Ö', 300)], responsible_units = array[repeat('Utan slut ', 30)],
                    partners = array[repeat('Å', 300) || id]""");
        changed();
    }

    /** The world puts books back that are not as they came. */
    private void changed() {
        db.execute("update coding.codebook set version = 2");
        db.execute("update coding.codebooks_stamp set stamp = gen_random_uuid()::text");
    }

    /** @param axe whether axe sees each page, which takes long where there is much */
    private void everyFigure(Stage stage, boolean axe) {
        List<String> found = new ArrayList<>();
        try (Visitor somebody = stage.visitor("http://localhost:" + port)) {
            somebody.magnified();
            for (String page : pages()) {
                assertThat(somebody.open(page).status()).as(page).isEqualTo(200);
                List<String> here = new ArrayList<>(somebody.outAtTheSide());
                if (axe) {
                    here.addAll(somebody.glanceOver());
                }
                here.forEach(each -> found.add(page + ": " + each));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Of each kind one. */
    private static List<String> pages() {
        List<String> pages = new ArrayList<>();
        FigureKind.all()
                .forEach(kind ->
                        pages.add("/figurer" + PLACE + kind.choices().getFirst().path()));
        SPLITS.forEach(split -> pages.add("/utforska?ar=2022&delat=" + split));
        pages.add("/utforska?ar=2022&delat=aktivitet&jamfor=ja&b.ar=2022");
        return pages;
    }
}
