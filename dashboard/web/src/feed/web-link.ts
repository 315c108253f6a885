import type { FeedHost, Link } from './live-feed.ts';

/** The feed on a browser's own WebSocket and timers. */
export function browserHost(nowMillis: () => number): FeedHost {
  return {
    open: (path) => new WebLink(path),
    nowMillis,
    random: () => Math.random(),
    after(delayMillis, task) {
      const timer = setTimeout(task, delayMillis);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}

class WebLink implements Link {
  onOpen: () => void = () => undefined;
  onText: (text: string) => void = () => undefined;
  onClose: () => void = () => undefined;
  private readonly socket: WebSocket;

  constructor(path: string) {
    const address = new URL(path, location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    this.socket = new WebSocket(address);
    this.socket.onopen = () => {
      this.onOpen();
    };
    this.socket.onmessage = (message) => {
      if (typeof message.data === 'string') {
        this.onText(message.data);
      }
    };
    this.socket.onclose = () => {
      this.onClose();
    };
  }

  close(): void {
    this.socket.close();
  }
}
