import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Stands before several processes, as in front of a webhook: each update goes to any of them, and some go twice. */
export interface Balancer {
  url: string;
  /** Where it may send, now. */
  ports: Set<number>;
  close(): void;
}

/** @param random from 0 to 1. Of ten updates one goes to two at once, and one is said to have failed after it was taken. */
export async function openBalancer(random: () => number): Promise<Balancer> {
  const ports = new Set<number>();
  const server = createServer((request, response) => {
    const answer = async () => {
      const body = await buffer(request);
      const send = async (port: number | undefined) => {
        const secret = String(request.headers['x-telegram-bot-api-secret-token']);
        const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
        const sent = await fetch(`http://127.0.0.1:${port}/telegram`, {
          method: 'POST',
          body,
          headers,
          signal: AbortSignal.timeout(10_000),
        });
        return sent.status;
      };
      const some = [...ports].sort(() => random() - 0.5);
      const lot = random();
      const also = lot < 0.1 ? send(some[1]).catch(() => 502) : undefined;
      const status = await send(some[0]).catch(() => 502);
      await also;
      return lot > 0.9 ? 502 : status;
    };
    answer().then(
      (status) => response.writeHead(status).end(),
      () => response.writeHead(502).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`,
    ports,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
