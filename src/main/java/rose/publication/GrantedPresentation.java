package rose.publication;

import java.util.List;
import java.util.Optional;
import rose.analysis.GrantedAndReported;
import rose.platform.Texts;
import rose.publication.FigureView.Cell;
import rose.publication.FigureView.Head;
import rose.publication.FigureView.NamedChart;
import rose.publication.FigureView.Table;

record GrantedPresentation(GrantedAndReported data, Texts texts) implements Presentation {

    @Override
    public String says() {
        String key = data.differenceSek() == 0 ? "equal" : data.differenceSek() > 0 ? "more" : "less";
        return texts.get(
                "publication.granted.says-" + key,
                texts.money(data.reportedSek()),
                texts.money(data.allocatedSek()),
                texts.money(Math.abs(data.differenceSek())));
    }

    @Override
    public List<NamedChart> charts(String id, String title, String says) {
        return List.of();
    }

    @Override
    public Table table() {
        return new Table(
                List.of(
                        new Head(texts.get("publication.column.what"), false),
                        new Head(texts.get("publication.column.amount"), true)),
                List.of(
                        row("publication.granted.allocated", data.allocatedSek()),
                        row("publication.granted.to-reporting", data.grantedToReportingSek()),
                        row("publication.granted.reported", data.reportedSek()),
                        row("publication.granted.difference", data.differenceSek())));
    }

    private List<Cell> row(String key, long sek) {
        return List.of(Cell.of(texts.get(key)), Cell.of(texts.money(sek)));
    }

    @Override
    public Optional<String> note() {
        return Optional.of(texts.get("publication.granted.note", data.withoutFunds()));
    }
}
