import { setTimeout as delay } from 'node:timers/promises';
import type { TelegramServer } from '../../telegram/server.ts';
import type { StoredMessage } from '../../telegram/types.ts';
import type { Hello, PageChat, PageEvent, PageWorld } from '../wire.ts';
import { pageMessage } from './messages.ts';
import type { Resident } from './people.ts';

const MESSAGES_SHOWN = 300;
/** Changes of the world within so many milliseconds are told as one. */
const BATCH_MS = 40;

/** Tells the open pages what happens. */
export interface Feed {
  /** What a page needs to begin with, then every event; returns what ends it. */
  join(send: (event: PageEvent) => void): () => void;
  /** The side panel's world has changed. Resolves when the pages have been told. */
  worldChanged(): Promise<void>;
}

export function createFeed(parts: {
  telegram: TelegramServer;
  residents: readonly Resident[];
  panelSite: string;
  world(): PageWorld;
}): Feed {
  const { telegram, residents } = parts;
  const pages = new Set<(event: PageEvent) => void>();
  const chats = new Set(residents.map(({ page }) => page.id));
  let telling: Promise<void> | undefined;

  const tell = (event: PageEvent) => {
    for (const send of pages) send(event);
  };

  const byId = <T>(of: (resident: Resident) => T) =>
    Object.fromEntries(residents.map((resident) => [resident.page.id, of(resident)]));

  const profile = ({ person, page }: Resident): Pick<PageChat, 'commands' | 'description'> => ({
    commands: telegram.commands(person),
    description: telegram.profile.get(`description:${page.language}`) ?? telegram.profile.get('description:') ?? '',
  });

  const hello = (): Hello => ({
    bot: { name: telegram.bot.first_name, username: telegram.bot.username },
    panelSite: parts.panelSite,
    people: residents.map(({ page }) => page),
    chats: byId((resident) => ({
      ...profile(resident),
      messages: resident.person.messages.slice(-MESSAGES_SHOWN).map(pageMessage),
    })),
    world: parts.world(),
  });

  telegram.on((event) => {
    if (event.type === 'profile') tell({ type: 'profile', chats: byId(profile) });
    if (!('chat_id' in event) || !chats.has(event.chat_id)) return;
    const chat = event.chat_id;
    if (event.type === 'action') tell({ type: 'action', chat, action: event.action });
    if (!('message' in event)) return;
    const message: StoredMessage = event.message;
    if (event.type === 'deleted') tell({ type: 'deleted', chat, id: message.message_id });
    else tell({ type: 'message', chat, message: pageMessage(message) });
  });

  return {
    join(send) {
      pages.add(send);
      send({ type: 'hello', ...hello() });
      return () => pages.delete(send);
    },
    worldChanged() {
      telling ??= delay(BATCH_MS, undefined, { ref: false }).then(() => {
        telling = undefined;
        tell({ type: 'world', world: parts.world() });
      });
      return telling;
    },
  };
}
