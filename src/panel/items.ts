import { PanelError } from './errors.ts';
import type { Item } from './model.ts';

/** Whether the panel's no is about the order or refill that was named, and not about the whole account. */
function isAboutItem(error: unknown): error is PanelError {
  return error instanceof PanelError && error.kind === 'rejected' && !['key', 'rate', 'absent'].includes(error.class);
}

/** The answer about one id as a batch would have it. @throws PanelError when it is not about the id. */
export async function itemOf<T>(answer: Promise<T>): Promise<Item<T>> {
  try {
    return { ok: true, value: await answer };
  } catch (error) {
    if (!isAboutItem(error)) throw error;
    return { ok: false, error: error.text ?? '' };
  }
}

/**
 * The same of a request for several: one no to the whole of it is the answer about each. @throws PanelError when `isNo` tells that it
 * is about something else.
 */
export async function itemsOf<T>(
  ids: readonly string[],
  answers: Promise<Map<string, Item<T>>>,
  isNo: (error: PanelError) => boolean = isAboutItem,
): Promise<Map<string, Item<T>>> {
  try {
    return await answers;
  } catch (error) {
    if (!(error instanceof PanelError && isNo(error))) throw error;
    return new Map(ids.map((id) => [id, itemOfError(error)]));
  }
}

export function itemOfError(error: PanelError): Extract<Item<never>, { ok: false }> {
  return { ok: false, error: error.text ?? '', ...(error.kind === 'rejected' ? {} : { failed: error }) };
}
