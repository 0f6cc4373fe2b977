import { describe, expect, test } from 'vitest';
import { siteButton } from '../../../src/bot/screen.ts';
import { keyboard } from '../../../src/bot/telegram/messenger.ts';
import { Html, loadLanguages } from '../../../src/bot/words/i18n.ts';
import { cutLabels } from '../../support/labels.ts';

describe('a keyboard', () => {
  const languages = loadLanguages('en');
  const labelsOf = (rows: string[][], language = 'en') => {
    const buttons = rows.map((row) => row.map((label) => ({ label, to: ['menu'] as const })));
    const made = keyboard({ text: new Html(''), buttons }, languages.of(language));
    return (made?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));
  };
  const CATALOGUE = 'Instagram Followers | Real HQ | 30 days refill | Start 0-1 hr';

  test.each([
    ['that fit stay side by side', ['✅ Confirm', '✖️ Cancel'], [['✅ Confirm', '✖️ Cancel']]],
    ['of which one would be cut take a row each', ['✖️ It was not placed', 'No'], [['✖️ It was not placed'], ['No']]],
    [
      'are as many in a row as fit',
      ['#23501', '#23502', '#23503', '#23504'],
      [['#23501', '#23502', '#23503'], ['#23504']],
    ],
  ])('labels %s', (_what, row, rows) => expect(labelsOf([row])).toEqual(rows));

  test('rows that are broken run from the right in a right-to-left language', () => {
    expect(labelsOf([['#23501', '#23502', '#23503', '#23504']], 'ar')).toEqual([
      ['#23503', '#23502', '#23501'],
      ['#23504'],
    ]);
  });

  test('names that are too long keep both ends, by which two of them differ', () => {
    const rows = labelsOf([[`1. ${CATALOGUE} · 0.90 USD`], [`2. ${CATALOGUE} · 1.20 USD`]]);
    expect(rows[0]?.[0]).toMatch(/^1\. Instagram F.*….*0\.90 USD$/);
    expect(rows[1]?.[0]).toMatch(/^2\. Instagram F.*….*1\.20 USD$/);
    expect(cutLabels(rows.map((row) => row.map((text) => ({ text }))))).toEqual([]);
  });

  const buttons = [
    [
      { label: 'one', to: ['menu'] as const },
      undefined,
      { label: 'two', copy: 'x'.repeat(257) },
      { label: 'three', url: 'https://a.b' },
    ],
    [undefined],
  ];

  test('leaves out what is absent, what does not fit, and empty rows', () => {
    const made = keyboard({ text: new Html(''), buttons }, languages.of('en'));
    expect(made?.inline_keyboard.map((row) => row.map(({ text }) => text))).toEqual([['one', 'three']]);
  });

  test('has its rows the other way round for those who read from the right', () => {
    const made = keyboard({ text: new Html(''), buttons }, languages.of('ar'));
    expect(made?.inline_keyboard.map((row) => row.map(({ text }) => text))).toEqual([['three', 'one']]);
  });

  test('has no button for a site whose host has no dot: Telegram would refuse the whole message', () => {
    expect(siteButton('Site', 'http://localhost:8080/api/v2', '/addfunds')).toBeUndefined();
    expect(siteButton('Site', 'https://panel.example/api/v2', '/addfunds')).toMatchObject({
      url: 'https://panel.example/addfunds',
    });
  });
});
