package rose.coding;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import rose.organisations.AccountClosed;

/** What a coder who leaves had before them is free for others at once. What they have coded stays as it is. */
@Component
class ClosedCoders {

    private final CodingStore store;

    ClosedCoders(CodingStore store) {
        this.store = store;
    }

    @EventListener
    void closed(AccountClosed event) {
        store.release(event.accountId());
    }
}
