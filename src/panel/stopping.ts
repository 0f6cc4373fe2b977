/**
 * Runs with a signal that ends with any of `sources`, after `ms`, and at the latest when it is done. `AbortSignal.any` would stay
 * behind for ever when a request has listened to it: Node keeps such signals for as long as their sources live.
 */
export async function stoppable<T>(
  sources: readonly (AbortSignal | undefined)[],
  run: (stop: AbortSignal) => Promise<T>,
  ms?: number,
): Promise<T> {
  const own = new AbortController();
  const stop = () => own.abort();
  const timer = ms === undefined ? undefined : setTimeout(stop, ms);
  for (const source of sources) {
    if (source?.aborted) stop();
    source?.addEventListener('abort', stop);
  }
  try {
    return await run(own.signal);
  } finally {
    clearTimeout(timer);
    for (const source of sources) source?.removeEventListener('abort', stop);
    stop();
  }
}
