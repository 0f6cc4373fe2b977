interface Collection {
  holds: string;
  /** Whose records it has: they go when an account is erased, or the person. */
  of: 'account' | 'person' | 'nobody';
  kept: string;
  /** Who takes a record away: for what is somebody's, the call in `bot/erase.ts`, unless it says something else. */
  wipedBy: string;
  /** There only while something is under way: nobody has one who is looked at in peace. */
  isBrief?: true;
  /** Somebody's, and still in the store that all processes share. */
  isCommon?: true;
}

/** All that is stored. README's and /privacy's words about it come from here. */
export const COLLECTIONS: Readonly<Record<string, Collection>> = {
  people: { holds: 'language, settings, accounts', of: 'person', kept: 'until erased', wipedBy: 'accounts.forget' },
  accounts: { holds: 'API key, name', of: 'account', kept: 'until erased', wipedBy: 'accounts.disconnect' },
  offered_keys: { holds: 'a key whose account is asked', of: 'person', kept: '1 day', wipedBy: 'accounts.forget' },
  refused_keys: {
    holds: 'hashes of keys that a panel refused, and who sent them',
    of: 'nobody',
    kept: '1 hour, also over an erasing',
    wipedBy: 'their time',
  },
  balance_lines: { holds: 'the line to warn at', of: 'account', kept: 'until erased', wipedBy: 'balanceLine.forget' },
  favorites_seen: { holds: 'prices last seen', of: 'account', kept: 'until erased', wipedBy: 'digest.forget' },
  boards: { holds: 'the pinned message', of: 'person', kept: 'until turned off', wipedBy: 'boards.turnOff' },
  dialogues: {
    holds: 'what was typed',
    of: 'person',
    kept: '1 day',
    wipedBy: '/privacy itself, which leaves the dialogue that is on',
  },
  orders: { holds: 'orders', of: 'account', kept: 'until erased', wipedBy: 'ledger.forget' },
  refills: { holds: 'refills', of: 'account', kept: 'until erased', wipedBy: 'ledger.forget' },
  history: { holds: 'ids of orders and refills', of: 'account', kept: 'until erased', wipedBy: 'ledger.forget' },
  history_counts: { holds: 'how many there are', of: 'account', kept: 'until erased', wipedBy: 'ledger.forget' },
  labels: { holds: 'orders by label', of: 'account', kept: 'until erased', wipedBy: 'labels.forget' },
  label_keys: { holds: 'labels last used', of: 'account', kept: 'until erased', wipedBy: 'labels.forget' },
  presets: { holds: 'presets', of: 'account', kept: 'until erased', wipedBy: 'presets.forget' },
  intents: { holds: 'drafts, and what became of them', of: 'account', kept: '60 days', wipedBy: 'place.forget' },
  drafts: { holds: 'drafts by what led to them', of: 'account', kept: '60 days', wipedBy: 'place.forget' },
  unsettled: {
    holds: 'drafts whose outcome is not told',
    of: 'account',
    kept: 'until told',
    wipedBy: 'place.forget',
    isBrief: true,
  },
  requests: { holds: 'refills and cancels asked for', of: 'account', kept: '90 days', wipedBy: 'repair.forget' },
  watch: { holds: 'what runs', of: 'account', kept: 'until it is told', wipedBy: 'watch.forget' },
  mass: { holds: 'mass orders', of: 'account', kept: '60 days, a draft 1', wipedBy: 'mass.forget' },
  mass_lines: { holds: 'their lines', of: 'account', kept: 'twice as long', wipedBy: 'mass.forget' },
  mass_drafts: { holds: 'the last draft', of: 'account', kept: '1 day', wipedBy: 'mass.forget' },
  mass_open: { holds: 'those that are not done or told', of: 'account', kept: '60 days', wipedBy: 'mass.forget' },
  service_lists_of: { holds: 'which list it sees', of: 'account', kept: 'until erased', wipedBy: 'catalogue.forget' },
  service_lists: { holds: 'services', of: 'nobody', kept: 'while an account sees it', wipedBy: 'catalogue' },
  inbox_batches: { holds: 'updates', of: 'nobody', kept: 'until handled', wipedBy: 'inbox' },
  inbox_handled: { holds: 'numbers of updates', of: 'nobody', kept: 'until the batch is done', wipedBy: 'inbox' },
  inbox_last: { holds: 'hashes of updates', of: 'nobody', kept: 'until others come', wipedBy: 'inbox' },
  inbox: { holds: 'updates, of one old version', of: 'nobody', kept: 'until handled', wipedBy: 'inbox' },
  access: {
    holds: 'that they were let in, or banned',
    of: 'person',
    kept: 'until erased; a ban longer',
    wipedBy: 'access.forget',
    isCommon: true,
  },
  invitations: { holds: 'hashes of codes', of: 'nobody', kept: '7 days, or until used', wipedBy: 'whoever uses it' },
  maintenance: { holds: 'until when it lasts', of: 'nobody', kept: 'until it is ended', wipedBy: 'an admin' },
  notices: { holds: 'what was said to all', of: 'nobody', kept: '30 days', wipedBy: 'their time' },
  notice_progress: { holds: 'how many have it', of: 'nobody', kept: '30 days', wipedBy: 'their time' },
  alarms: { holds: 'what is wrong', of: 'nobody', kept: 'until it is over', wipedBy: 'alarms' },
  alarms_told: { holds: 'when one was told', of: 'nobody', kept: 'an hour', wipedBy: 'alarms' },
  admins: { holds: 'languages of those who run it', of: 'nobody', kept: 'for ever', wipedBy: 'nobody' },
  census: { holds: 'how many people there are', of: 'nobody', kept: 'until counted anew', wipedBy: 'census' },
  days: { holds: 'how many orders a day', of: 'nobody', kept: 'until the next', wipedBy: 'census' },
  panels: { holds: 'what a panel does otherwise than specified', of: 'nobody', kept: 'for ever', wipedBy: 'nobody' },
  looks: { holds: 'when silence was looked for', of: 'nobody', kept: 'for ever', wipedBy: 'nobody' },
  registered: { holds: 'hashes of menus', of: 'nobody', kept: 'for ever', wipedBy: 'nobody' },
  times: { holds: 'how long it ran', of: 'nobody', kept: 'for ever', wipedBy: 'nobody' },
  seal: { holds: 'names of encryption keys', of: 'nobody', kept: 'for ever', wipedBy: 'a change of keys' },
};
