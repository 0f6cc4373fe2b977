import { tooManyRequests } from './refusal.ts';
import type { Chat } from './wire.ts';
import type { World } from './world.ts';

const OVERALL = { size: 30, perSecond: 30 };
/** One a second, a burst of three. */
const PER_CHAT = { size: 3, perSecond: 1 };
const PER_GROUP = { size: 20, perSecond: 20 / 60 };

/** When the server was made with `floodLimits`: Telegram's pace for sends, by the server's clock. */
export function checkFlood(world: World, chat: Chat): void {
  if (!world.options.floodLimits) return;
  take(world, String(chat.id), chat.type === 'private' ? PER_CHAT : PER_GROUP);
  take(world, 'overall', OVERALL);
}

function take(world: World, key: string, limit: typeof OVERALL): void {
  const now = world.now();
  const bucket = world.floodBuckets.get(key) ?? { tokens: limit.size, at: now };
  world.floodBuckets.set(key, bucket);
  bucket.tokens = Math.min(limit.size, bucket.tokens + ((now - bucket.at) / 1000) * limit.perSecond);
  bucket.at = now;
  if (bucket.tokens < 1) throw tooManyRequests(Math.ceil((1 - bucket.tokens) / limit.perSecond));
  bucket.tokens--;
}
