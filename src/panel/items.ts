import { PanelError } from './errors.ts';
import type { Item } from './model.ts';

/** Whether the panel's no is about the order or refill that was named, and not about the whole account. */
function isAboutItem(error: unknown): error is PanelError {
  return error instanceof PanelError && error.kind === 'rejected' && error.class !== 'key' && error.class !== 'rate';
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

/** The same of a request for several: one no to the whole of it is the answer about each. @throws PanelError as above. */
export async function itemsOf<T>(
  ids: readonly string[],
  answers: Promise<Map<string, Item<T>>>,
): Promise<Map<string, Item<T>>> {
  try {
    return await answers;
  } catch (error) {
    if (!isAboutItem(error)) throw error;
    return new Map(ids.map((id) => [id, { ok: false, error: error.text ?? '' }]));
  }
}

/**
 * The answer about each of several: a no to the whole request is about one of them, nobody knows which, and each is asked about by
 * itself. @throws PanelError when `isNo` tells that it is about something else.
 */
export async function eachItemOf<T>(
  ids: readonly string[],
  ask: (ids: readonly string[]) => Promise<Map<string, Item<T>>>,
  isNo: (error: PanelError) => boolean = isAboutItem,
): Promise<Map<string, Item<T>>> {
  const answers = await ask(ids).catch((error: unknown) => {
    if (!(error instanceof PanelError && isNo(error))) throw error;
    return new Map(ids.map((id): [string, Item<T>] => [id, { ok: false, error: error.text ?? '', failed: error }]));
  });
  for (const [id, answer] of answers) {
    if (answer.ok || !answer.failed || !isNo(answer.failed)) continue;
    if (ids.length === 1) answers.set(id, itemOfError(answer.failed));
    else for (const one of await eachItemOf([id], ask, isNo)) answers.set(...one);
  }
  return answers;
}

export function itemOfError(error: PanelError): Extract<Item<never>, { ok: false }> {
  return { ok: false, error: error.text ?? '', ...(error.kind === 'rejected' ? {} : { failed: error }) };
}
