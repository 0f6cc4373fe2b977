import type { ButtonKind } from './buttons.ts';
import type { Html } from './words/i18n.ts';

/** Where a button leads: a kind, and what its data says. */
export type Target = readonly [ButtonKind, ...(string | number)[]];

export type Button = { label: string; style?: 'success' | 'danger' | 'primary' } & (
  | { to: Target }
  | { url: string }
  | { copy: string }
  | { inline: string }
);

/** A page of the panel's site. Telegram takes no button for a host without a dot: there is none then. */
export function siteButton(label: string, panelUrl: string, path: string): Button | undefined {
  const page = URL.parse(path, panelUrl);
  return page?.hostname.includes('.') ? { label, url: page.href } : undefined;
}

/** What a person is to see: plain data, made by views. */
export interface Screen {
  text: Html;
  /** A PNG file, with the text as its caption: at most 1,024 characters. */
  picture?: Uint8Array;
  buttons?: readonly (readonly (Button | undefined | false)[])[];
}
