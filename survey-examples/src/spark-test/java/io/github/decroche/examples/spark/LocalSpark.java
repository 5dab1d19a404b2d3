package io.github.decroche.examples.spark;

import org.apache.spark.sql.SparkSession;

/** Spark in this JVM: two threads, and tasks that fail are tried up to four times. */
public final class LocalSpark {
    private LocalSpark() {}

    /** The session of the tests; a new one if the last was closed. Splits files so small that every test has many partitions. */
    public static SparkSession session() {
        return SparkSession.builder()
                .master("local[2,4]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.sql.files.openCostInBytes", 1)
                .config("spark.sql.files.maxPartitionBytes", 100_000)
                .getOrCreate();
    }
}
