import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A way over TCP to a server of this machine, that can be cut or frozen. */
export interface Way {
  port: number;
  /** Ends all connections; new ones get through. */
  cut(): void;
  /** Nothing gets through until it is thawed, and nobody is told. */
  freeze(): void;
  thaw(): void;
  close(): void;
}

export async function openWay(to: number): Promise<Way> {
  const sockets = new Set<Socket>();
  let isFrozen = false;
  const join = (from: Socket, other: Socket) => {
    sockets.add(from);
    if (isFrozen) from.pause();
    from.on('data', (bytes) => void other.write(bytes));
    from.on('error', () => {});
    from.once('close', () => {
      sockets.delete(from);
      other.destroy();
    });
  };
  const server = createServer((socket) => {
    const other = connect(to, '127.0.0.1');
    join(socket, other);
    join(other, socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      for (const socket of sockets) socket.destroy();
    },
    freeze() {
      isFrozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw() {
      isFrozen = false;
      for (const socket of sockets) socket.resume();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
