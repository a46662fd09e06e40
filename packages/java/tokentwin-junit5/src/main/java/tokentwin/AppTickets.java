package tokentwin;

import java.util.Map;

/** The tickets of Feishu's store apps. */
public final class AppTickets {
  private final ControlApi api;

  AppTickets(ControlApi api) {
    this.api = api;
  }

  /** Reads the current ticket of a store app. */
  public AppTicket read(String appId) {
    return new AppTicket(api.get("/app-tickets", Map.of("app_id", appId)));
  }

  /** Makes a new ticket and pushes it to the app's callback URL. */
  public AppTicket rotate(String appId) {
    return new AppTicket(api.post("/app-tickets", Map.of("app_id", appId)));
  }
}
