/** What Telegram answers instead of a result. `description` is the exact wording of the wire. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: { retry_after?: number; migrate_to_chat_id?: number } | undefined;

  constructor(code: number, description: string, parameters?: Refusal['parameters']) {
    super(description);
    this.name = 'Refusal';
    this.code = code;
    this.parameters = parameters;
  }
}

/**
 * A 400 in Telegram's casing: TDLib writes "Message is too long", the Bot API server sends "message is too long", but leaves
 * UPPER_SNAKE alone (fail_query_with_error in tdlib/telegram-bot-api).
 */
export function badRequest(text: string): Refusal {
  const isCode = /^.[A-Z_]/.test(text);
  return new Refusal(400, `Bad Request: ${isCode ? text : text.charAt(0).toLowerCase() + text.slice(1)}`);
}

export function tooManyRequests(retryAfterSeconds: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${retryAfterSeconds}`, { retry_after: retryAfterSeconds });
}

/** A part of a parameter that can't be read; what it is part of comes before: see `within`. */
export class Unreadable extends Error {}

/** Puts "Can't parse X: " before a problem found in the part. */
export function within<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(`Can't parse ${what}: ${error.message}`);
    throw error;
  }
}

/** Whatever a method threw, as the refusal to answer with; undefined for a defect of this server. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Unreadable) return badRequest(error.message);
  return error instanceof Refusal ? error : undefined;
}
