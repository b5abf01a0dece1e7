import http from 'node:http';

/** The same bytes with nothing behind them: what a Node server can do at most. */
export type Bytes = { readonly headers: Readonly<Record<string, string | string[]>>; readonly body: string };

let bytes: Bytes = { headers: {}, body: '' };
let body = Buffer.alloc(0);
const server = http.createServer((_request, response) => {
  response.writeHead(200, bytes.headers);
  response.end(body);
});
process.on('message', (next: Bytes) => {
  bytes = next;
  body = Buffer.from(next.body, 'base64');
  process.send!({ ready: true });
});
process.on('disconnect', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  process.send!({ port: (server.address() as import('node:net').AddressInfo).port });
});
