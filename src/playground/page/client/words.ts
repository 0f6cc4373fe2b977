/** What the phone itself says around the chat, in the language of its owner's app. Names for screen readers stay English. */
interface Words {
  bot: string;
  typing: string;
  connecting: string;
  edited: string;
  menu: string;
  message: string;
  start: string;
  whatCan: string;
  pinned: string;
  you: string;
  replyTo: (name: string) => string;
}

const ENGLISH: Words = {
  bot: 'bot',
  typing: 'typing',
  connecting: 'connecting…',
  edited: 'edited',
  menu: 'Menu',
  message: 'Message',
  start: 'Start',
  whatCan: 'What can this bot do?',
  pinned: 'Pinned message',
  you: 'You',
  replyTo: (name) => `Reply to ${name}`,
};

const OTHERS: Readonly<Record<string, Words>> = {
  ar: {
    bot: 'بوت',
    typing: 'يكتب',
    connecting: 'جارٍ الاتصال…',
    edited: 'عُدّلت',
    menu: 'القائمة',
    message: 'رسالة',
    start: 'ابدأ',
    whatCan: 'ماذا يستطيع هذا البوت أن يفعل؟',
    pinned: 'رسالة مثبّتة',
    you: 'أنت',
    replyTo: (name) => `الرد على ${name}`,
  },
  ru: {
    bot: 'бот',
    typing: 'печатает',
    connecting: 'соединение…',
    edited: 'изменено',
    menu: 'Меню',
    message: 'Сообщение',
    start: 'Начать',
    whatCan: 'Что умеет этот бот?',
    pinned: 'Закреплённое сообщение',
    you: 'Вы',
    replyTo: (name) => `Ответ для ${name}`,
  },
};

export function wordsFor(language: string): Words {
  return OTHERS[language] ?? ENGLISH;
}
