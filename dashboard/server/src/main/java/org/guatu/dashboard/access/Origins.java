package org.guatu.dashboard.access;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request may come from where it says it comes from. A page of another site can make a
 * browser open a WebSocket to any address; the Origin, which the page cannot forge, gives it away.
 */
public final class Origins {
  private static final Set<String> LOOPBACK_NAMES =
      Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final Set<String> allowed;
  private final boolean loopbackOnly;

  /**
   * @param allowed origins besides the server's own, such as {@code https://wall.example}
   * @param loopbackOnly whether the server listens on loopback alone: then only loopback's own
   *     names are its own, so that no name that somebody points at 127.0.0.1 passes for it
   */
  public Origins(Set<String> allowed, boolean loopbackOnly) {
    this.allowed = Set.copyOf(allowed);
    this.loopbackOnly = loopbackOnly;
  }

  /** Lets a WebSocket pass, or answers 403. */
  public Handler<RoutingContext> connecting() {
    return exchange -> pass(exchange, mayConnect(exchange.request()));
  }

  /** Lets a request that changes something pass, or answers 403. */
  public Handler<RoutingContext> changing() {
    return exchange -> pass(exchange, mayChange(exchange.request()));
  }

  private static void pass(RoutingContext exchange, boolean may) {
    if (!may) {
      throw new HttpException(403, "this origin may not");
    }
    exchange.next();
  }

  /** A WebSocket: own or allowed origin; none only from a program on this machine. */
  boolean mayConnect(HttpServerRequest request) {
    String origin = request.getHeader("Origin");
    return origin == null ? isFromLoopback(request) : mayCome(request, origin);
  }

  /** Anything that changes something: own or allowed origin, or a program that sends none. */
  boolean mayChange(HttpServerRequest request) {
    String origin = request.getHeader("Origin");
    return origin == null || mayCome(request, origin);
  }

  private boolean mayCome(HttpServerRequest request, String origin) {
    return allowed.contains(origin) || isOwn(origin, request.authority());
  }

  private boolean isOwn(String origin, @Nullable HostAndPort asked) {
    URI from = parse(origin);
    if (from == null || from.getHost() == null || asked == null) {
      return false;
    }
    String host = asked.host().toLowerCase(Locale.ROOT);
    if (loopbackOnly && !LOOPBACK_NAMES.contains(host)) {
      return false;
    }
    return bare(from.getHost()).equals(bare(host)) && port(from) == portAsked(asked, from);
  }

  private static @Nullable URI parse(String origin) {
    try {
      return URI.create(origin);
    } catch (IllegalArgumentException opaque) {
      return null;
    }
  }

  private static String bare(String host) {
    return host.toLowerCase(Locale.ROOT).replace("[", "").replace("]", "");
  }

  private static int portAsked(HostAndPort asked, URI from) {
    return asked.port() > 0 ? asked.port() : defaultPort(from);
  }

  private static int port(URI from) {
    return from.getPort() > 0 ? from.getPort() : defaultPort(from);
  }

  private static int defaultPort(URI from) {
    return "https".equals(from.getScheme()) ? 443 : 80;
  }

  private static boolean isFromLoopback(HttpServerRequest request) {
    SocketAddress remote = request.remoteAddress();
    String address = remote == null ? null : remote.hostAddress();
    return address != null && (address.startsWith("127.") || isIpv6Loopback(address));
  }

  private static boolean isIpv6Loopback(String address) {
    return address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
  }
}
