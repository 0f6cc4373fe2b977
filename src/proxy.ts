import type { Dispatcher } from 'undici';
import connect from 'undici/lib/api/api-connect.js';
import Dispatcher1Wrapper from 'undici/lib/dispatcher/dispatcher1-wrapper.js';
import Pool from 'undici/lib/dispatcher/pool.js';
import ProxyAgent from 'undici/lib/dispatcher/proxy-agent.js';

/** Calls that are under way at the same time, at most. */
const CONNECTIONS = 300;
/** How long a connection to the proxy may take to be made. */
const CONNECT_MS = 10_000;
/** A connection that nobody uses is kept for so long. */
const KEEP_ALIVE_MS = 60_000;

/** Two doors to one proxy. */
export interface WayOut {
  /** For the undici that we bring along. */
  ours: Dispatcher;
  /** For Node's own `fetch`, whose undici is older. */
  nodes: Dispatcher;
}

/** Whether this address is on this machine, where no proxy leads to. */
export function isLocal(url: string): boolean {
  return /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname);
}

/** A way out through an http, https or socks5 proxy. It is asked for a tunnel (CONNECT) to everything, and resolves the names. */
export function createWayOut(address: string): WayOut {
  const url = new URL(address);
  const ours = new ProxyAgent({
    uri: address,
    // Those of an address are not decoded for socks5.
    ...(url.protocol === 'socks5:' && {
      username: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    }),
    // Only the whole of undici has it; that would put its own agent under all of Node's `fetch`.
    clientFactory: (origin, options) => Object.assign(new Pool(origin, options), { connect }),
    // Without one, a proxy that does not reach a panel would answer in its name.
    proxyTunnel: true,
    connections: CONNECTIONS,
    connectTimeout: CONNECT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    allowH2: false,
  });
  return { ours, nodes: new Dispatcher1Wrapper(ours) };
}
