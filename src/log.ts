import { type Logger, pino } from 'pino';

export type { Logger };

const TOKEN = /(?<!\d)\d{5,}:[\w-]{20,}/g;
const LONG_SECRET = /\b[a-f0-9]{24,}\b/gi;

/** Hides what looks like a bot token or an API key, wherever it stands in a text. */
export function mask(text: string): string {
  return text.replace(TOKEN, '[token]').replace(LONG_SECRET, '[key]');
}

/** What may be said of an error: its kind and masked words. Libraries hang requests, with keys in them, on theirs. */
function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return mask(String(error));
  const { name, message, stack } = error;
  const code = 'code' in error ? error.code : 'error_code' in error ? error.error_code : undefined;
  return { type: name, message: mask(message), code, stack: stack ? mask(stack) : undefined };
}

/** JSON lines on standard output. Field `err` is for errors. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, serializers: { err: plainError } },
    // Every line passes here once more: nothing secret gets out through a field that nobody thought of.
    { write: (line: string) => void process.stdout.write(mask(line)) },
  );
}
