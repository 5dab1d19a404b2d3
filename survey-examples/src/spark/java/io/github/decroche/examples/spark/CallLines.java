package io.github.decroche.examples.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.xxhash64;

import io.github.decroche.call.Call;
import io.github.decroche.io.CallReader;
import io.github.decroche.io.CallRecord;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import scala.Tuple4;

/**
 * The records of call files, one a row, each with its place in the input. Files are read in the order of their names: the result
 * is that of one machine that reads them one after the other.
 */
public final class CallLines {
    private static final String SPLITS = "spark.sql.files.minPartitionNum";
    private static final String LINE = "line";
    private static final String FILE = "file";
    private static final String BLOCK = "block";
    private static final String NUMBER = "number";
    private static final String REPEATED = "repeated";
    private static final String ID = "id";
    private static final String HASH = "hash";

    private final Dataset<Row> rows;

    private CallLines(Dataset<Row> rows) {
        this.rows = rows;
    }

    /**
     * The lines of NDJSON files, as bytes: the library's own reader, not Spark's, says which are calls.
     *
     * @param path a file, a folder or a pattern; names that end in {@code .gz} are compressed
     */
    public static CallLines ndjson(SparkSession spark, String path) {
        return of(
                spark,
                spark.read().option("lineSep", "\n").text(path),
                col("value").cast("binary"));
    }

    /**
     * The rows of Parquet files, whose columns are the fields of a call's JSON form, nested alike; a null is an absent field. Each
     * is written as that form, and then read like any line.
     */
    public static CallLines parquet(SparkSession spark, String path) {
        return of(
                spark,
                spark.read().parquet(path),
                to_json(struct(col("*")), Map.of("ignoreNullFields", "true")).cast("binary"));
    }

    private static CallLines of(SparkSession spark, Dataset<Row> files, Column line) {
        fixSplits(spark);
        return new CallLines(files.select(
                line.as(LINE),
                col("_metadata.file_path").as(FILE),
                col("_metadata.file_block_start").as(BLOCK),
                monotonically_increasing_id().as(NUMBER),
                lit(false).as(REPEATED)));
    }

    /**
     * Files are split alike whenever this input is read: numbers would else change when executors come or go between the search for
     * repeated ids and the collection.
     */
    private static void fixSplits(SparkSession spark) {
        if (spark.conf().getOption(SPLITS).isEmpty()) {
            spark.conf().set(SPLITS, spark.sparkContext().defaultParallelism());
        }
    }

    Dataset<Row> rows() {
        return rows;
    }

    /** Hashes that ids of several good records share; as a rule there are none. Shuffles a hash and a count a record. */
    Dataset<Row> suspects(StudyJudge.Recipe study) {
        return ids(study).groupBy(col(HASH)).count().where(col("count").gt(1)).select(HASH);
    }

    /** The numbers of the good records that repeat the id of a good one before them. Their ids are among the suspects. */
    Dataset<Row> repeated(StudyJudge.Recipe study, Dataset<Row> suspects) {
        return ids(study)
                .join(suspects, HASH)
                .withColumn(
                        "place",
                        row_number().over(Window.partitionBy(col(ID)).orderBy(col(FILE), col(BLOCK), col(NUMBER))))
                .where(col("place").gt(1))
                .select(NUMBER);
    }

    /** The ids of the good records and where these stand. */
    private Dataset<Row> ids(StudyJudge.Recipe study) {
        return rows.mapPartitions(
                        (MapPartitionsFunction<Row, Tuple4<String, String, Long, Long>>) lines -> ids(study, lines),
                        Encoders.tuple(Encoders.STRING(), Encoders.STRING(), Encoders.LONG(), Encoders.LONG()))
                .toDF(ID, FILE, BLOCK, NUMBER)
                .withColumn(HASH, xxhash64(col(ID)));
    }

    private static Iterator<Tuple4<String, String, Long, Long>> ids(StudyJudge.Recipe study, Iterator<Row> rows) {
        CallReader reader = study.judge().reader();
        Iterable<Row> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false)
                .flatMap(row -> new Line(row)
                        .read(reader).flatMap(CallRecord::accepted).map(Call::id).stream()
                                .map(id -> new Tuple4<>(id, row.getString(1), row.getLong(2), row.getLong(3))))
                .iterator();
    }

    /** The same lines, those of these numbers marked as repeated. */
    CallLines marking(Dataset<Row> numbers) {
        Dataset<Row> marks = numbers.withColumn("mark", lit(true));
        return new CallLines(rows.drop(REPEATED)
                .join(marks, NUMBER, "left_outer")
                .select(
                        col(LINE),
                        col(FILE),
                        col(BLOCK),
                        col(NUMBER),
                        coalesce(col("mark"), lit(false)).as(REPEATED)));
    }

    /** One row. */
    static final class Line {
        private final Row row;

        Line(Row row) {
            this.row = row;
        }

        /** What the record is. */
        Optional<CallRecord> read(CallReader reader) {
            return reader.readLine(row.getAs(0), row.getString(1), id -> !row.getBoolean(4));
        }

        /** Where it stands. */
        Place place() {
            return new Place(row.getString(1), row.getLong(2), row.getLong(3));
        }
    }
}
