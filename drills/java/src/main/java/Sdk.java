import com.lark.oapi.Client;
import com.lark.oapi.service.contact.v3.model.GetUserReq;

/** The official Feishu SDK, as its page says. */
public final class Sdk {
  public static void main(String[] arguments) {
    Client client =
        Client.newBuilder("cli_00000000000000a1", "twin-secret-self-built")
            .openBaseUrl(System.getenv("TOKENTWIN_URL"))
            .build();
    int failed = 0;
    for (int number = 0; number < 6; number++) {
      try {
        int code = client.contact().v3().user().get(GetUserReq.newBuilder().userId("ou_1").build()).getCode();
        if (code != 0) throw new IllegalStateException("code " + code);
      } catch (Exception error) {
        failed++;
        System.out.println("call " + number + " failed: " + error.getMessage());
      }
    }
    System.exit(failed > 0 ? 1 : 0);
  }
}
