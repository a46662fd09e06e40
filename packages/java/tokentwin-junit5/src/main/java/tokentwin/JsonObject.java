package tokentwin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An object that the control API answered. */
final class JsonObject {
  private final Map<String, Object> values;

  JsonObject(Map<String, Object> values) {
    this.values = values;
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  Object value(String key) {
    return values.get(key);
  }

  Map<String, Object> values() {
    return values;
  }

  String string(String key) {
    return typed(key, String.class);
  }

  long integer(String key) {
    return typed(key, Number.class).longValue();
  }

  double number(String key) {
    return typed(key, Number.class).doubleValue();
  }

  boolean bool(String key) {
    return typed(key, Boolean.class);
  }

  JsonObject object(String key) {
    return objectOf(typed(key, Map.class));
  }

  /** The list of that key; an empty one where it is absent. */
  <T> List<T> list(String key, Class<T> type) {
    if (!has(key)) return List.of();
    return ((List<?>) typed(key, List.class))
        .stream().map(each -> type.cast(converted(each, type))).collect(Collectors.toUnmodifiableList());
  }

  <T> List<T> objects(String key, Function<JsonObject, T> read) {
    if (!has(key)) return List.of();
    return ((List<?>) typed(key, List.class))
        .stream().map(each -> read.apply(objectOf((Map<?, ?>) each))).collect(Collectors.toUnmodifiableList());
  }

  @Override
  public String toString() {
    return Json.write(values);
  }

  private <T> T typed(String key, Class<T> type) {
    Object value = values.get(key);
    if (type.isInstance(value)) return type.cast(value);
    throw new TokenTwinException(
        TokenTwinException.Code.ERR_CONTROL,
        "The server answered " + this + ", where " + key + " should be a " + type.getSimpleName() + ".");
  }

  private static Object converted(Object value, Class<?> type) {
    return type == Long.class && value instanceof Number ? (Object) ((Number) value).longValue() : value;
  }

  private static JsonObject objectOf(Map<?, ?> map) {
    return new JsonObject(keyed(map));
  }

  /** The same map, as one whose keys are texts. */
  static Map<String, Object> keyed(Map<?, ?> map) {
    Map<String, Object> keyed = new LinkedHashMap<>();
    map.forEach((key, value) -> keyed.put((String) key, value));
    return keyed;
  }
}
