package io.github.decroche.examples.spark;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoSerializable;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import io.github.decroche.analysis.ReadingCounts;
import io.github.decroche.io.Problem;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** What was collected of a part of the records: the container of a collector, and what became of the records. */
public final class Partial implements KryoSerializable {
    /** The problems of so many rejected records are kept, those that stand first; of others only the number is. */
    static final int LISTED = 1000;

    private Content content;

    /** For Spark, which then has it {@linkplain #read read} what it holds. */
    public Partial() {
        this(List.of());
    }

    Partial(Object container) {
        this.content = new Content(container);
    }

    void accept() {
        content.accepted++;
    }

    void reject(Place place, List<Problem> problems) {
        content.rejected++;
        content.problems.put(place, problems);
        forgetLast();
    }

    Partial addAll(Partial other, BinaryOperator<Object> combiner) {
        content.container = combiner.apply(content.container, other.content.container);
        content.accepted += other.content.accepted;
        content.rejected += other.content.rejected;
        content.problems.putAll(other.content.problems);
        forgetLast();
        return this;
    }

    private void forgetLast() {
        while (content.problems.size() > LISTED) {
            content.problems.remove(content.problems.lastKey());
        }
    }

    Object container() {
        return content.container;
    }

    ReadingCounts counts() {
        return ReadingCounts.of(content.accepted, content.rejected);
    }

    /** The problems of the first rejected records, in the order of the input. */
    List<Problem> problems() {
        return content.problems.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public void write(Kryo kryo, Output output) {
        byte[] bytes = Portable.bytes(content);
        output.writeInt(bytes.length);
        output.writeBytes(bytes);
    }

    @Override
    public void read(Kryo kryo, Input input) {
        content = (Content) Portable.data(input.readBytes(input.readInt()));
    }

    private static final class Content {
        private final SortedMap<Place, List<Problem>> problems = new TreeMap<>();
        private Object container;
        private long accepted;
        private long rejected;

        Content(Object container) {
            this.container = container;
        }
    }
}
