/** The commands in the order of the menu and of /help, by the group that /help lists them under. */
export const COMMANDS = {
  ordering: ['order', 'mass', 'services', 'search', 'favorites'],
  orders: ['orders', 'status', 'track', 'refill', 'refills', 'cancel', 'stats', 'board', 'export'],
  account: ['balance', 'connect', 'accounts', 'disconnect'],
  bot: ['start', 'settings', 'language', 'help', 'privacy'],
} as const;

/** Only those who run the bot see it, and for others it is unknown. */
export const ADMIN_COMMAND = 'admin';

export type Command = (typeof COMMANDS)[keyof typeof COMMANDS][number] | typeof ADMIN_COMMAND;
