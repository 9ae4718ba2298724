package rose.coding.web;

import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import rose.agreements.Agreements;
import rose.agreements.AreaPart;
import rose.coding.Lot;
import rose.organisations.Level;
import rose.platform.Missing;

/** The {@link Lot} of an address that has {@link #PATH} in it, given to controllers that ask. */
@Component
class LotArgument implements HandlerMethodArgumentResolver {

    /** As in {@code /koda/2023/barn-unga/REGION}. */
    static final String PATH = "/{year:\\d{4}}/{area}/{level:REGION|MUNICIPALITY|COUNTY}";

    private final Agreements agreements;

    LotArgument(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Lot.class;
    }

    /** @throws Missing where that year's agreement has no such area, or the area no money on that level */
    @Override
    public Lot resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        Map<?, ?> variables = (Map<?, ?>)
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        AreaPart area =
                agreements.area(Integer.parseInt((String) variables.get("year")), (String) variables.get("area"));
        Level level = Level.valueOf((String) variables.get("level"));
        if (!area.has(level)) {
            throw new Missing("lot " + new Lot(area, level).path());
        }
        return new Lot(area, level);
    }
}
