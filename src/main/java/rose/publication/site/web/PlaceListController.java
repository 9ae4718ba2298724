package rose.publication.site.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import rose.organisations.Level;
import rose.organisations.Organisation;
import rose.organisations.Organisations;
import rose.platform.Texts;
import rose.publication.site.NationMap;
import rose.publication.site.PlaceAddresses;
import rose.publication.site.ProfileView.Link;

/** The map of all counties, and all municipalities by name. */
@Controller
class PlaceListController {

    private final NationMap map;
    private final Organisations organisations;
    private final PlaceAddresses addresses;

    PlaceListController(NationMap map, Organisations organisations, PlaceAddresses addresses) {
        this.map = map;
        this.organisations = organisations;
        this.addresses = addresses;
    }

    @GetMapping("/lan")
    String counties(String ar, Texts texts, Model model) {
        model.addAttribute("view", map.drawn(ar, texts));
        model.addAttribute("regions", named(Level.REGION));
        return "publication/site/counties";
    }

    @GetMapping("/kommuner")
    String municipalities(Model model) {
        SequencedMap<String, List<Link>> byLetter = new TreeMap<>(swedish());
        named(Level.MUNICIPALITY)
                .forEach(each -> byLetter.computeIfAbsent(
                                each.text().substring(0, 1), unused -> new java.util.ArrayList<>())
                        .add(each));
        model.addAttribute("letters", byLetter);
        return "publication/site/municipalities";
    }

    private List<Link> named(Level level) {
        return organisations.of(level).stream()
                .sorted(Comparator.comparing(Organisation::shortName, swedish()))
                .map(each ->
                        new Link(addresses.path(each), level == Level.REGION ? each.name() : each.shortName(), false))
                .toList();
    }

    private static Collator swedish() {
        return Collator.getInstance(Texts.SWEDISH);
    }
}
