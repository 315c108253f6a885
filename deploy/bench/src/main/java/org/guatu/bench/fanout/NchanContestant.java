package org.guatu.bench.fanout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** nginx with nchan, one worker, a buffer of 100 messages. */
final class NchanContestant implements Contestant {
  private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");
  private static final Path NGINX = Path.of("/usr/sbin/nginx");

  @Override
  public String name() {
    return "nchan";
  }

  @Override
  public @Nullable String missing() {
    return Files.exists(MODULE) && Files.exists(NGINX)
        ? null
        : "apt-get install --no-install-recommends nginx-light libnginx-mod-nchan";
  }

  @Override
  public ServerProcess start(int port, Path folder) throws Exception {
    Path file = folder.resolve("nginx.conf");
    Files.writeString(file, configuration(port, folder));
    return ServerProcess.start(
        List.of(NGINX.toString(), "-p", folder.toString(), "-c", file.toString()),
        port,
        folder.resolve("nchan.log"));
  }

  private static String configuration(int port, Path folder) {
    return """
        load_module %s;
        daemon off;
        user root;
        worker_processes 1;
        worker_rlimit_nofile 20000;
        pid %s/nginx.pid;
        error_log stderr error;
        events { worker_connections 15000; }
        http {
          access_log off;
          client_max_body_size 8m;
          client_body_buffer_size 8m;
          client_body_temp_path %s/body;
          proxy_temp_path %s/proxy;
          fastcgi_temp_path %s/fastcgi;
          uwsgi_temp_path %s/uwsgi;
          scgi_temp_path %s/scgi;
          nchan_shared_memory_size 256m;
          server {
            listen 127.0.0.1:%d backlog=4096;
            location = /publish {
              nchan_publisher;
              nchan_channel_id live;
              nchan_message_buffer_length 100;
              nchan_message_timeout 60s;
            }
            location = /live {
              nchan_subscriber websocket;
              nchan_channel_id live;
              nchan_subscriber_first_message newest;
            }
          }
        }
        """
        .formatted(MODULE, folder, folder, folder, folder, folder, folder, port);
  }
}
