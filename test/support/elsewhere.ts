/** Orders as a person places them on the panel's own site: the bot knows nothing of them. @returns their ids. */
export async function placeElsewhere(
  panel: { url: string },
  person: { key: string },
  count = 1,
  service = '1',
): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= count; number++) {
    const link = `https://instagram.com/elsewhere/${number}`;
    const body = new URLSearchParams({ key: person.key, action: 'add', service, link, quantity: '100' });
    const answer = await fetch(panel.url, { method: 'POST', body });
    const { order } = (await answer.json()) as { order: string | number };
    ids.push(String(order));
  }
  return ids;
}
