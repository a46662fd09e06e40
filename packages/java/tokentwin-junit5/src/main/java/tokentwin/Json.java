package tokentwin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads and writes JSON, so that this library brings no other one along. */
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** A map, list, text, number (Long or Double), Boolean or null; throws IllegalArgumentException. */
  static Object read(String text) {
    Json reader = new Json(text);
    Object value = reader.value();
    reader.skipSpace();
    if (reader.at < text.length()) throw reader.unexpected();
    return value;
  }

  /** Writes maps, lists, texts, numbers, Booleans and null. */
  static String write(Object value) {
    if (value == null || value instanceof Boolean || value instanceof Number) return String.valueOf(value);
    if (value instanceof Map) {
      return ((Map<?, ?>) value)
          .entrySet().stream()
              .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + write(entry.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof Iterable) {
      List<String> items = new ArrayList<>();
      for (Object each : (Iterable<?>) value) items.add(write(each));
      return "[" + String.join(",", items) + "]";
    }
    return quoted(value.toString());
  }

  private Object value() {
    skipSpace();
    if (at == text.length()) throw unexpected();
    char first = text.charAt(at);
    if (first == '{') return object();
    if (first == '[') return array();
    if (first == '"') return string();
    if (first == '-' || Character.isDigit(first)) return number();
    if (take("true")) return true;
    if (take("false")) return false;
    if (take("null")) return null;
    throw unexpected();
  }

  private Map<String, Object> object() {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    if (takeAfterSpace("}")) return map;
    do {
      skipSpace();
      String key = string();
      if (!takeAfterSpace(":")) throw unexpected();
      map.put(key, value());
    } while (takeAfterSpace(","));
    if (!takeAfterSpace("}")) throw unexpected();
    return map;
  }

  private List<Object> array() {
    List<Object> list = new ArrayList<>();
    at++;
    if (takeAfterSpace("]")) return list;
    do {
      list.add(value());
    } while (takeAfterSpace(","));
    if (!takeAfterSpace("]")) throw unexpected();
    return list;
  }

  private String string() {
    if (!take("\"")) throw unexpected();
    StringBuilder read = new StringBuilder();
    while (at < text.length()) {
      char next = text.charAt(at++);
      if (next == '"') return read.toString();
      read.append(next == '\\' ? escaped() : next);
    }
    throw unexpected();
  }

  private char escaped() {
    if (at == text.length()) throw unexpected();
    char next = text.charAt(at++);
    switch (next) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'u':
        if (at + 4 > text.length()) throw unexpected();
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
      default:
        return next;
    }
  }

  private Number number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
    String digits = text.substring(start, at);
    // Not one conditional expression: it would make both a double.
    if (digits.matches("-?\\d+")) return Long.valueOf(digits);
    return Double.valueOf(digits);
  }

  private boolean takeAfterSpace(String wanted) {
    skipSpace();
    return take(wanted);
  }

  private boolean take(String wanted) {
    if (!text.startsWith(wanted, at)) return false;
    at += wanted.length();
    return true;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException("This is not JSON, from character " + at + " on.");
  }

  private static String quoted(String text) {
    StringBuilder written = new StringBuilder("\"");
    for (char each : text.toCharArray()) {
      if (each == '"' || each == '\\') written.append('\\').append(each);
      else if (each < ' ') written.append(String.format("\\u%04x", (int) each));
      else written.append(each);
    }
    return written.append('"').toString();
  }
}
