package rose.organisations.web;

import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import rose.organisations.Accounts;
import rose.organisations.SignInAccount;
import rose.organisations.Viewer;
import rose.shell.CurrentUser;

/** The {@link Viewer} of the request at hand, read from the database once a request, and given to controllers that ask. */
@Component
class CurrentViewer implements CurrentUser, HandlerMethodArgumentResolver {

    private static final String KEPT = CurrentViewer.class.getName();

    private final Accounts accounts;

    CurrentViewer(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Viewer get() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        Viewer viewer = (Viewer) request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
        if (viewer == null) {
            viewer = find();
            request.setAttribute(KEPT, viewer, RequestAttributes.SCOPE_REQUEST);
        }
        return viewer;
    }

    private Viewer find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignInAccount account
                ? accounts.viewer(account.accountId()).orElse(Viewer.PUBLIC)
                : Viewer.PUBLIC;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return get();
    }
}
