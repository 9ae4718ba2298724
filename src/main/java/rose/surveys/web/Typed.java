package rose.surveys.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What stands in a form, as it was typed: values by name. Lists are columns with names like {@code options.code}, whose values
 * stand in the rows' order; every row has a value in every column.
 */
public final class Typed {

    private static final Pattern ACTION = Pattern.compile("(.+?)\\.(add|json|(?:up|down|remove)\\.(\\d{1,4}))");
    private static final int MOST_ROWS = 1000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Typed() {}

    static Typed of(Map<String, String[]> sent) {
        Typed typed = new Typed();
        sent.forEach((name, list) -> typed.values.put(name, new ArrayList<>(Arrays.asList(list))));
        return typed;
    }

    /** "" where there is none. */
    public String value(String name) {
        List<String> list = all(name);
        return list.isEmpty() ? "" : list.getFirst().strip();
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public boolean is(String name, String value) {
        return value(name).equals(value);
    }

    Typed put(String name, String value) {
        values.put(name, new ArrayList<>(List.of(value == null ? "" : value)));
        return this;
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    static List<String> columns(String list) {
        return switch (list) {
            case "options" -> List.of("code", "sv", "en");
            case "rows" -> List.of("id", "sv", "en");
            case "warnings", "errors" -> List.of("sv", "en");
            default -> List.of("question", "kind", "value", "other");
        };
    }

    /** How many rows a list has. */
    public int size(String list) {
        return Math.min(all(list + "." + columns(list).getFirst()).size(), MOST_ROWS);
    }

    /** @param row from 1 */
    public String at(String list, int row, String column) {
        List<String> all = all(list + "." + column);
        return row <= all.size() ? all.get(row - 1).strip() : "";
    }

    void set(String list, int row, String column, String value) {
        List<String> all = values.computeIfAbsent(list + "." + column, name -> new ArrayList<>());
        while (all.size() < row) {
            all.add("");
        }
        all.set(row - 1, value);
    }

    void add(String list, String... row) {
        List<String> columns = columns(list);
        for (int i = 0; i < columns.size(); i++) {
            values.computeIfAbsent(list + "." + columns.get(i), name -> new ArrayList<>())
                    .add(i < row.length && row[i] != null ? row[i] : "");
        }
    }

    void remove(String list, int row) {
        columns(list).forEach(column -> {
            List<String> all = values.get(list + "." + column);
            if (all != null && row <= all.size()) {
                all.remove(row - 1);
            }
        });
    }

    /** Takes away rows in which nothing stands. */
    void dropEmpty(String list) {
        for (int row = size(list); row > 0; row--) {
            int at = row;
            if (columns(list).stream().allMatch(column -> at(list, at, column).isEmpty())) {
                remove(list, row);
            }
        }
    }

    /**
     * Does what a button of a list says: {@code options.add}, {@code options.up.2}, {@code warnings.remove.1}.
     *
     * @return the id of what should have focus then
     */
    String act(String action) {
        Matcher parts = ACTION.matcher(action);
        if (!parts.matches()) {
            return "";
        }
        String list = parts.group(1);
        if (parts.group(3) == null) {
            return parts.group(2).equals("add") ? added(list) : "";
        }
        int row = Integer.parseInt(parts.group(3));
        if (row < 1 || row > size(list)) {
            return "";
        }
        return parts.group(2).startsWith("remove")
                ? removed(list, row)
                : moved(list, row, parts.group(2).startsWith("up") ? -1 : 1);
    }

    private String added(String list) {
        add(list);
        return id(list, size(list), columns(list).getFirst());
    }

    private String removed(String list, int row) {
        int last = size(list);
        remove(list, row);
        if (list.equals("warnings") || list.equals("errors")) {
            shiftConditions(list, row, last);
        }
        return size(list) == 0
                ? list.replace('.', '-') + "-add"
                : id(list, Math.min(row, size(list)), columns(list).getFirst());
    }

    /** The conditions of the rules after one that is gone. */
    private void shiftConditions(String list, int gone, int last) {
        values.keySet().removeIf(name -> name.startsWith(list + "." + gone + "."));
        for (int row = gone + 1; row <= last; row++) {
            String from = list + "." + row + ".";
            String to = list + "." + (row - 1) + ".";
            for (String name : values.keySet().stream()
                    .filter(each -> each.startsWith(from))
                    .toList()) {
                values.put(to + name.substring(from.length()), values.remove(name));
            }
        }
    }

    private String moved(String list, int row, int steps) {
        int to = row + steps;
        if (to < 1 || to > size(list)) {
            return "";
        }
        for (String column : columns(list)) {
            String here = at(list, row, column);
            set(list, row, column, at(list, to, column));
            set(list, to, column, here);
        }
        boolean atEnd = steps < 0 ? to == 1 : to == size(list);
        return id(list, to, atEnd == (steps < 0) ? "down" : "up");
    }

    /** The id of an element in a row of a list. */
    public static String id(String list, int row, String column) {
        return list.replace('.', '-') + "-" + row + "-" + column;
    }

    /** 1, 2, … as many as the list has rows. */
    public List<Integer> rowsOf(String list) {
        return IntStream.rangeClosed(1, size(list)).boxed().toList();
    }
}
