package rose.organisations;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

@Component
class SignInAccounts implements UserDetailsService {

    private final AccountStore store;

    SignInAccounts(AccountStore store) {
        this.store = store;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return store.find(email)
                .map(row -> new SignInAccount(row.id(), row.email(), row.passwordHash()))
                .orElseThrow(() -> new UsernameNotFoundException(email));
    }
}
