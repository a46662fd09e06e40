package tokentwin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void whatIsWrittenIsReadBack() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("text", "a \"quoted\" \\ 中文 \n\t\u0001 /");
    value.put("numbers", List.of(0L, -12L, 1.5, 1e300));
    value.put("others", Arrays.asList(true, false, null));
    value.put("empty", List.of(Map.of(), List.of(), ""));
    assertEquals(value, Json.read(Json.write(value)));
  }

  @Test
  void escapesAndSpaceAreRead() {
    assertEquals(
        Map.of("a", "\u4e2d\b\f\r/", "b", List.of(1L, 2.0)), Json.read(" { \"a\" : \"\\u4e2d\\b\\f\\r\\/\" ,\n\"b\":[ 1 , 2.0 ] } "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1", "{\"a\"}", "{\"a\":1,}", "\"a", "\"\\", "\"\\u12", "tru", "1 2", "<html>", "null", "--"})
  void whatIsNotJsonIsRefused(String text) {
    if (text.equals("null")) assertEquals(null, Json.read(text));
    else assertThrows(IllegalArgumentException.class, () -> Json.read(text));
  }
}
