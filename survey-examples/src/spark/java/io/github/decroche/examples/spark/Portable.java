package io.github.decroche.examples.spark;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.objenesis.strategy.StdInstantiatorStrategy;
import com.esotericsoftware.kryo.kryo5.util.DefaultInstantiatorStrategy;
import java.util.EnumMap;

/**
 * Data as bytes, from one machine of a job to another of the same job: Kryo 5, which knows records and the collections of
 * today's Java; the Kryo 4 inside of Spark does not. Not for files, and not for bytes from elsewhere.
 */
final class Portable {
    private Portable() {}

    static byte[] bytes(Object data) {
        try (Output out = new Output(1 << 12, -1)) {
            kryo().writeClassAndObject(out, data);
            return out.toBytes();
        }
    }

    static Object data(byte[] bytes) {
        try (Input in = new Input(bytes)) {
            return kryo().readClassAndObject(in);
        }
    }

    private static Kryo kryo() {
        Kryo kryo = new Kryo();
        kryo.setClassLoader(Portable.class.getClassLoader());
        kryo.setRegistrationRequired(false);
        kryo.setReferences(true);
        kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
        kryo.addDefaultSerializer(EnumMap.class, new EnumMaps());
        return kryo;
    }
}
