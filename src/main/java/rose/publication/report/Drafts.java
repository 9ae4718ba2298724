package rose.publication.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import rose.platform.Texts;

/** Reports as they stand in the database, and as they would with what is being typed. */
@Component
class Drafts {

    private final BlockStore store;

    Drafts(BlockStore store) {
        this.store = store;
    }

    Draft draft(WrittenReport report, Texts texts) {
        return draft(report, standing(report), texts);
    }

    /** With these blocks in place of those with the same id; new ones stand after the block whose id they have negated. */
    Draft with(WrittenReport report, List<Block> typed, Texts texts) {
        Map<Long, Block> byId = typed.stream().collect(Collectors.toMap(Block::id, Function.identity()));
        List<Block> blocks = new ArrayList<>();
        if (byId.containsKey(0L)) {
            blocks.add(byId.get(0L));
        }
        for (Block block : store.blocks(report.id())) {
            Block now = byId.getOrDefault(block.id(), block);
            if (!now.removed()) {
                blocks.add(now);
            }
            if (byId.containsKey(-block.id())) {
                blocks.add(byId.get(-block.id()));
            }
        }
        return draft(report, blocks, texts);
    }

    private List<Block> standing(WrittenReport report) {
        return store.blocks(report.id()).stream()
                .filter(block -> !block.removed())
                .toList();
    }

    private static Draft draft(WrittenReport report, List<Block> blocks, Texts texts) {
        return new Draft(
                report.title(),
                texts.get("publication.report.lead", String.valueOf(report.year())),
                report.year(),
                report.authority(),
                blocks.stream()
                        .map(block -> new Draft.Block(block.id(), block.text()))
                        .toList());
    }
}
