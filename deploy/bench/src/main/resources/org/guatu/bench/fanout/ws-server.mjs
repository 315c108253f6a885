// What is posted to /publish goes to everybody who follows.
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';

const [, , library, port] = process.argv;
const { WebSocketServer, WebSocket } = await import(pathToFileURL(library).href);

const http = createServer((request, response) => {
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', () => {
    const message = Buffer.concat(pieces);
    for (const client of sockets.clients) {
      if (client.readyState === WebSocket.OPEN) {
        client.send(message, { binary: false });
      }
    }
    response.statusCode = 202;
    response.end();
  });
});
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });
sockets.on('connection', (socket) => socket.on('error', () => undefined));
http.listen({ port: Number(port), host: '127.0.0.1', backlog: 4096 });
