package rose.publication.report.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;
import rose.organisations.Viewer;

/** Where status reports were before they were written: people have kept the address. */
@Controller
class OldAddressController {

    @GetMapping("/lagesrapporter/**")
    RedirectView moved(Viewer viewer) {
        RedirectView list = new RedirectView(viewer.analyst() ? "/rapporter" : "/rapporter/utgivna");
        list.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return list;
    }
}
