package io.github.decroche.examples.spark;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.serializers.MapSerializer;
import java.lang.reflect.Field;
import java.util.EnumMap;

/** Enum maps as Kryo writes other maps, with the type of their keys, which an empty map could not tell else. */
final class EnumMaps extends MapSerializer<EnumMap<?, ?>> {
    private static final Field KEY_TYPE = keyType();

    /** Spark's launchers open {@code java.util} to reflection, which Spark needs itself. */
    private static Field keyType() {
        try {
            Field field = EnumMap.class.getDeclaredField("keyType");
            field.setAccessible(true);
            return field;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("EnumMap has no key type", e);
        }
    }

    @Override
    protected void writeHeader(Kryo kryo, Output output, EnumMap<?, ?> map) {
        try {
            kryo.writeClass(output, (Class<?>) KEY_TYPE.get(map));
        } catch (IllegalAccessException e) {
            throw new LinkageError("EnumMap has no key type", e);
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // the type is that of another enum map's keys
    protected EnumMap<?, ?> create(Kryo kryo, Input input, Class<? extends EnumMap<?, ?>> type, int size) {
        return new EnumMap(kryo.readClass(input).getType());
    }
}
