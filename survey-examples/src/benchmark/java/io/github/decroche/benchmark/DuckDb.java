package io.github.decroche.benchmark;

import io.github.decroche.io.CallFormat;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;

/** The peer as a process: summarizes a call file and prints the result, tab-separated with a header. */
public final class DuckDb {
    /** The number of threads, that of the machine. */
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private DuckDb() {}

    /** Takes the file and {@code explicit} or {@code auto}; without arguments it does nothing but start DuckDB. */
    public static void main(String[] args) throws SQLException {
        String query = args.length == 0
                ? "SELECT 1"
                : DuckDbQuery.of(args[0], CallFormat.ofFileName(args[0]), args[1].equals("explicit"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + THREADS);
            statement.execute("SET preserve_insertion_order = false");
            try (ResultSet rows = statement.executeQuery(query)) {
                print(rows);
            }
        }
    }

    private static void print(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            text.append(i == 1 ? "" : "\t").append(columns.getColumnLabel(i));
        }
        while (rows.next()) {
            text.append('\n');
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                text.append(i == 1 ? "" : "\t").append(rows.getString(i));
            }
        }
        System.out.println(text);
    }
}
