// Not the whole of undici: its parts start in a fifth of the time.
declare module 'undici/lib/dispatcher/pool.js' {
  export { Pool as default } from 'undici';
}
declare module 'undici/lib/api/api-connect.js' {
  import { Dispatcher } from 'undici';

  const connect: Dispatcher['connect'];
  export default connect;
}
declare module 'undici/lib/dispatcher/proxy-agent.js' {
  import { ProxyAgent } from 'undici';
  export default class extends ProxyAgent {
    constructor(options: ProxyAgent.Options & { username?: string; password?: string });
  }
}
declare module 'undici/lib/dispatcher/dispatcher1-wrapper.js' {
  export { Dispatcher1Wrapper as default } from 'undici';
}
