package rose.platform.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;

/** Finding the server that another process owns. */
final class Attaching {

    private Attaching() {}

    /**
     * Empty while the owner has not got that far. The server must be the one its living owner has noted: an orphan
     * that a new owner is about to stop, or the original of a copied folder, would answer as well.
     */
    static Optional<ServerProperties> to(DataFolder folder) throws IOException {
        ServerProperties noted = ServerProperties.read(folder.properties());
        boolean owned = noted.owner() != 0 && ProcessHandle.of(noted.owner()).isPresent();
        return PidFile.read(folder.cluster())
                .filter(server -> owned && server.ready() && server.process() == noted.server())
                .map(server -> noted.running(server.port(), server.process()))
                .filter(Attaching::answers);
    }

    private static boolean answers(ServerProperties properties) {
        try {
            Knocking.on(properties);
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }
}
