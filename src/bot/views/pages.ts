import type { Button } from '../screen.ts';
import type { Translator } from '../words/i18n.ts';

/** Items on one page of a list: what a thumb reaches without scrolling far. */
export const PAGE_SIZE = 8;

/** Buttons with a number or an id, side by side. */
export const IN_ROW = 4;

export function rowsOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, row) => items.slice(row * size, (row + 1) * size));
}

/** ‹ Back, place, Next › for a list of pages. */
export function pager(
  t: Translator,
  page: number,
  total: number,
  to: (page: number) => Button & { to: unknown },
): (Button | undefined)[] {
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  if (pages === 1) return [];
  return [
    page > 0 ? { ...to(page - 1), label: t.label('button-previous-page') } : undefined,
    { label: `${page + 1}/${pages}`, to: ['noop'] },
    page < pages - 1 ? { ...to(page + 1), label: t.label('button-next-page') } : undefined,
  ];
}

/** The page that is wanted, or the nearest there is: lists get shorter while their buttons stay. */
export function pageWithin(total: number, wanted: number): number {
  const last = Math.max(0, Math.ceil(total / PAGE_SIZE) - 1);
  return Math.min(Math.max(0, Math.trunc(wanted) || 0), last);
}

/** The part of a list that a page shows; a page past the end is the last one. */
export function pageOf<T>(items: readonly T[], wanted: number): { items: readonly T[]; page: number } {
  const page = pageWithin(items.length, wanted);
  return { items: items.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE), page };
}
