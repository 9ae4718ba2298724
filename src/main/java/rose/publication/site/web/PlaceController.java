package rose.publication.site.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;
import rose.platform.Missing;
import rose.platform.Texts;
import rose.publication.feedback.Subject;
import rose.publication.site.PlaceAddresses;
import rose.publication.site.Profiles;
import rose.publication.site.Profiles.Asked;

/** The pages of counties, regions, municipalities and county bodies. */
@Controller
class PlaceController {

    private final PlaceAddresses addresses;
    private final Profiles profiles;

    PlaceController(PlaceAddresses addresses, Profiles profiles) {
        this.addresses = addresses;
        this.profiles = profiles;
    }

    @GetMapping({"/{kind:lan|regioner|kommuner|lansgemensamt}/{name}"})
    Object show(
            @PathVariable String kind,
            @PathVariable String name,
            String ar,
            String omrade,
            String niva,
            HttpServletRequest request,
            Texts texts,
            Model model) {
        String path = "/" + kind + "/" + name;
        Subject subject = addresses.at(path).orElse(null);
        if (subject == null) {
            return moved(addresses.meant(path).orElseThrow(() -> new Missing("place " + path)), request);
        }
        model.addAttribute("view", profiles.profile(subject, new Asked(ar, omrade, niva), texts));
        return "publication/site/place";
    }

    private static RedirectView moved(String to, HttpServletRequest request) {
        String query = request.getQueryString();
        RedirectView view = new RedirectView(query == null ? to : to + "?" + query);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return view;
    }
}
