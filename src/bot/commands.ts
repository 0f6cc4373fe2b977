/** The commands in the order of the menu and of /help, by the group that /help lists them under. */
export const COMMANDS = {
  ordering: ['order', 'mass', 'services', 'search', 'favorites'],
  orders: ['orders', 'status', 'track', 'refill', 'refills', 'cancel', 'stats', 'board', 'export'],
  account: ['balance', 'connect', 'accounts', 'disconnect'],
  bot: ['start', 'settings', 'language', 'help', 'privacy'],
} as const;

export type Command = (typeof COMMANDS)[keyof typeof COMMANDS][number];
