import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type ProxyKind = 'http' | 'https' | 'socks5';

/** A proxy that takes one user and password, and finds every name on this machine: nobody else does. */
export interface LocalProxy {
  /** For `PROXY_URL`; of another password when one is given. */
  url(password?: string): string;
  /** The names that it was asked for. */
  readonly asked: readonly string[];
  /** The certificate that its clients have to trust: of an https proxy. */
  certificate: string | undefined;
  [Symbol.asyncDispose](): Promise<void>;
}

export const PASSWORD = 'p@ss:wörd/5f2e';
const USER = 'ann';

export async function openProxy(kind: ProxyKind): Promise<LocalProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const lead = (client: Socket, host: string, port: number, ready: () => void) => {
    asked.push(host);
    const target = connect(port, '127.0.0.1', () => {
      ready();
      client.pipe(target).pipe(client);
    });
    sockets.add(target);
    target.on('error', () => client.destroy());
    client.on('error', () => target.destroy());
    client.on('close', () => target.destroy());
  };
  const pair = kind === 'https' ? makeCertificate() : undefined;
  const server = kind === 'socks5' ? socks5(lead) : tunnels(lead, pair);
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: (password = PASSWORD) => `${kind}://${USER}:${encodeURIComponent(password)}@localhost:${port}`,
    asked,
    certificate: pair?.file,
    async [Symbol.asyncDispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
      if (pair) rmSync(pair.folder, { recursive: true });
    },
  };
}

type Lead = (client: Socket, host: string, port: number, ready: () => void) => void;

/** CONNECT of HTTP. */
function tunnels(lead: Lead, pair: ReturnType<typeof makeCertificate> | undefined): Server {
  const server = pair ? createHttpsServer({ key: pair.key, cert: pair.cert }) : createHttpServer();
  const wanted = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
  server.on('connect', (request: { url?: string; headers: Record<string, unknown> }, socket: Socket) => {
    if (request.headers['proxy-authorization'] !== wanted) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    const [host = '', port = ''] = (request.url ?? '').split(':');
    lead(socket, host, Number(port), () => socket.write('HTTP/1.1 200 Connection established\r\n\r\n'));
  });
  return server;
}

/** RFC 1928 and 1929, as far as a client needs them: names, a user and a password. */
function socks5(lead: Lead): Server {
  return createServer((socket) => {
    const steps = [
      () => void socket.write(Buffer.from([5, 2])),
      (bytes: Buffer) => {
        const user = bytes.subarray(2, 2 + (bytes[1] ?? 0)).toString();
        const password = bytes.subarray(3 + (bytes[1] ?? 0)).toString();
        const isFine = user === USER && password === PASSWORD;
        socket.write(Buffer.from([1, isFine ? 0 : 1]));
        if (!isFine) socket.end();
      },
      (bytes: Buffer) => {
        const end = 5 + (bytes[4] ?? 0);
        socket.removeAllListeners('data');
        lead(socket, bytes.subarray(5, end).toString(), bytes.readUInt16BE(end), () =>
          socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0])),
        );
      },
    ];
    socket.on('data', (bytes) => steps.shift()?.(bytes));
    socket.on('error', () => {});
  });
}

function makeCertificate() {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const made = 'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost';
  execFileSync('openssl', [...made.split(' '), '-keyout', key, '-out', file], { stdio: 'ignore' });
  return { folder, file, key: readFileSync(key), cert: readFileSync(file) };
}
