import { describe, expect, test } from 'vitest';
import { siteButton } from '../../../src/bot/screen.ts';
import { keyboard } from '../../../src/bot/telegram/messenger.ts';
import { Html, loadLanguages } from '../../../src/bot/words/i18n.ts';

describe('a keyboard', () => {
  const languages = loadLanguages('en');
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
