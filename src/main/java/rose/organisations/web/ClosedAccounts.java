package rose.organisations.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import rose.organisations.SignInAccount;

/** Ends the session of whoever's account was closed while they were signed in, and sends them to where that is told. */
class ClosedAccounts extends OncePerRequestFilter {

    private final CurrentViewer viewers;

    ClosedAccounts(CurrentViewer viewers) {
        this.viewers = viewers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Stream.of("/rose/", "/webjars/", "/_static/", "/logga-in").anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean account = authentication != null && authentication.getPrincipal() instanceof SignInAccount;
        if (!account || viewers.get().signedIn()) {
            chain.doFilter(request, response);
            return;
        }
        new SecurityContextLogoutHandler().logout(request, response, authentication);
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect("/logga-in?avslutat=ja");
        }
    }
}
