import { createServer } from 'node:http';
import { listen } from '../panel/server.ts';

/** A port that is free just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const { port } = new URL(await listen(server));
  server.close();
  return Number(port);
}
