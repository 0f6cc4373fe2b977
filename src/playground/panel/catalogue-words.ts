import type { WireService } from './model.ts';

/**
 * The services everyone can rely on, in `First Category`: one of each order type, ids in the order of the API's table,
 * then the odd ones. 1 is the specification's own example.
 */
export const wellKnown: readonly WireService[] = [
  { ...known(1, 'Followers', 'Default', '0.90', '50', '10000'), refill: true, cancel: true },
  known(2, 'Starter Pack: 500 followers + 200 likes', 'Package', '4.50', '1', '1'),
  known(3, 'Mentions', 'Mentions', '2.50', '10', '5000'),
  known(4, 'Mentions Custom List', 'Mentions Custom List', '6', '2', '1000'),
  known(5, 'Mentions Hashtag', 'Mentions Hashtag', '2.75', '100', '20000'),
  known(6, 'Mentions User Followers', 'Mentions User Followers', '3.1', '100', '20000'),
  { ...known(7, 'Poll Votes', 'Poll', '0.65', '20', '50000'), cancel: true },
  { ...known(8, 'Auto Likes', 'Subscriptions', '1.2', '20', '2000'), cancel: true },
  known(9, 'Custom Comments', 'Custom Comments', '8', '2', '1500'),
  known(10, 'Custom Comments Package', 'Custom Comments Package', '3', '1', '1'),
  known(11, 'Mentions with Hashtags', 'Mentions with Hashtags', '2.9', '10', '5000'),
  known(12, 'Mentions Media Likers', 'Mentions Media Likers', '3.3', '50', '9000'),
  known(13, 'Comment Likes', 'Comment Likes', '1.05', '10', '3000'),
  known(14, 'Comment Replies', 'Comment Replies', '12.5', '1', '500'),
  known(15, 'Invites from Groups', 'Invites from Groups', '7.77', '50', '5000'),
  known(16, 'SEO Backlinks', 'SEO', '25', '1', '100'),
  known(17, 'Website Visits', 'Web Traffic', '0.35', '100', '1000000'),
  // A type that no documentation knows; the panel takes link and quantity for it.
  known(18, 'Livestream Viewers for 30 minutes', 'Livestream', '5.4', '10', '500'),
  // No refill, no cancel, one quantity only.
  known(19, 'Exactly 1000 Saves', 'Default', '0.0123', '1000', '1000'),
  // The cheapest and largest there are.
  { ...known(20, 'Views', 'Default', '0.0000123', '1', '2147483647'), refill: true },
];

function known(
  service: number,
  name: string,
  type: string,
  rate: string,
  min: string,
  max: string,
): WireService & { category: string } {
  return { service, name, type, category: 'First Category', rate, min, max, refill: false, cancel: false };
}

/** Names as operators write them; texts that break naive HTML, Markdown, tables and right-to-left layouts. */
export const uglyNames: readonly string[] = [
  'Instagram Followers <b>REAL</b> & "Active" | [Refill: 30D] | Speed 5K/D',
  '🔥🔥  TikTok Views  ⚡️INSTANT⚡️   [Max: 10M]  ',
  'YouTube Watch Time (4000h) – don\'t order twice! <a href="https://example.com">Read</a>',
  '*** NEW *** _Telegram_ `Members` [R60] ~95% non-drop~ ||hidden||',
  'Подписчики ВКонтакте «живые» | Гарантия 30 дней | до 10К/сутки',
  'متابعين انستقرام حقيقيين ✅ ضمان 30 يوم | سرعة 5K/D [Instagram]',
  'فالوور اینستاگرام ایرانی (واقعی) – جبران ریزش ۳۰ روزه',
  '🇹🇷 Türk Takipçi | Gerçek İğne Ölçüsü Şık | Telafili ♻️ 365 Gün',
  'इंस्टाग्राम फॉलोअर्स 🇮🇳 [भारतीय] | तुरंत शुरू | रिफिल 30 दिन',
  '中文 粉丝 | 真实用户 | 30天补充 — 日本語 フォロワー',
  '👨‍👩‍👧‍👦 Facebook Group Members 👍🏽 [𝗕𝗼𝗹𝗱 𝗡𝗮𝗺𝗲] | 𝓕𝓪𝓷𝓬𝔂',
  'X/Twitter {Retweets} $USD 100% %s {{name}} \\n \\u0000 null undefined',
  'Spotify Plays & Saves &amp; Followers &lt;USA&gt; | ½ price | 0.5$ → 0.25$',
  '1',
  longName(),
];

/** 463 characters, the longest name that was measured on a real panel. */
function longName(): string {
  const text =
    '⭐️ Instagram Followers [Real & Mixed Quality] | Start Time: 0-1 Hour | Speed: Up to 50K per Day | ' +
    'Drop: Max 5-10% | Refill Button: ON for 365 Days | Put the link of the profile, NOT the username | ' +
    "Make the account public before ordering, private accounts are marked as completed without refund | Don't put a " +
    'second order for the same link before the first is completed | Cancel button works only before the start | ' +
    'Counts are taken from our own system and can differ from what you see, thank you for understanding us!!!';
  return text.slice(0, 463).padEnd(463, '!');
}

export interface CategoryWords {
  category: string;
  /** What is sold, the start of most names. */
  subject: string;
  type: string;
  /** The usual price of 1,000. */
  rate: number;
  min: number;
  max: number;
}

/** The categories of the demo catalogue: category | subject | type | rate | min | max. */
export const categoryWords: readonly CategoryWords[] = `
📸 Instagram Followers [Refill]          | Instagram Followers        | Default                 | 1.1    | 50   | 100000
📸 Instagram Likes                       | Instagram Likes            | Default                 | 0.25   | 20   | 300000
📸 Instagram Views & Reels               | Instagram Reels Views      | Default                 | 0.012  | 100  | 2147483647
📸 Instagram Comments                    | Instagram Custom Comments  | Custom Comments         | 9.5    | 2    | 1000
📸 Instagram Auto Likes | New Posts      | Instagram Auto Likes       | Subscriptions           | 0.9    | 20   | 20000
🎵 TikTok Followers                      | TikTok Followers           | Default                 | 1.9    | 50   | 50000
🎵 TikTok Views / Likes / Shares         | TikTok Views               | Default                 | 0.004  | 100  | 100000000
▶️ YouTube Subscribers                   | YouTube Subscribers        | Default                 | 14     | 50   | 20000
▶️ YouTube Views «Retention»             | YouTube Views              | Default                 | 1.3    | 500  | 1000000
▶️ YouTube Comment Likes                 | YouTube Comment Likes      | Comment Likes           | 3.2    | 10   | 20000
📘 Facebook Page Likes + Followers       | Facebook Page Followers    | Default                 | 1.6    | 100  | 500000
📘 Facebook Video & Live                 | Facebook Video Views       | Default                 | 0.15   | 1000 | 10000000
𝕏 X/Twitter Followers                    | Twitter Followers          | Default                 | 6.5    | 20   | 25000
𝕏 X/Twitter Polls                        | Twitter Poll Votes         | Poll                    | 1.4    | 50   | 50000
✈️ Telegram Members                      | Telegram Channel Members   | Default                 | 0.8    | 100  | 100000
✈️ Телеграм | Подписчики и просмотры     | Подписчики Telegram        | Default                 | 0.75   | 100  | 90000
✈️ تلگرام | ممبر کانال و گروه            | ممبر کانال تلگرام          | Default                 | 0.6    | 100  | 80000
✈️ Telegram Group Invites                | Telegram Group Invites     | Invites from Groups     | 7      | 50   | 5000
🎧 Spotify Plays                         | Spotify Plays              | Default                 | 0.35   | 1000 | 10000000
🎧 Spotify Followers & Saves             | Spotify Followers          | Default                 | 0.55   | 100  | 200000
🎮 Twitch Followers                      | Twitch Followers           | Default                 | 0.95   | 20   | 100000
🎮 Twitch Live Viewers                   | Twitch Live Viewers        | Default                 | 4.4    | 10   | 2000
🧵 Threads                               | Threads Followers          | Default                 | 5.1    | 50   | 10000
💼 LinkedIn                              | LinkedIn Connections       | Default                 | 18     | 20   | 5000
☁️ SoundCloud                            | SoundCloud Plays           | Default                 | 0.06   | 100  | 10000000
👾 Discord Members (Online/Offline)      | Discord Server Members     | Default                 | 5.7    | 50   | 30000
🔵 ВКонтакте | Подписчики                | Подписчики ВК              | Default                 | 1.25   | 20   | 60000
🔵 ВКонтакте | Лайки и репосты           | Лайки ВК                   | Default                 | 0.4    | 10   | 40000
📌 Pinterest                             | Pinterest Saves            | Default                 | 1.05   | 20   | 100000
👻 سناب شات | متابعين ومشاهدات           | متابعين سناب شات           | Default                 | 9.9    | 50   | 20000
👽 Reddit Upvotes & "Karma"              | Reddit Upvotes             | Default                 | 21     | 5    | 1000
🟢 Kick Followers                        | Kick Followers             | Default                 | 3.6    | 20   | 20000
💬 WhatsApp Channel                      | WhatsApp Channel Members   | Default                 | 11.2   | 50   | 10000
🌍 Website Traffic <WorldWide>           | Website Traffic            | Web Traffic             | 0.22   | 500  | 1000000
🔎 SEO Backlinks                         | SEO Backlinks DA50+        | SEO                     | 33     | 1    | 100
🇹🇷 Türk Servisleri | Instagram          | Türk Takipçi               | Default                 | 0.7    | 50   | 40000
🇮🇳 भारतीय सेवाएँ | Instagram            | इंस्टाग्राम फॉलोअर्स       | Default                 | 0.85   | 50   | 40000
🎁 Packages                              | Growth Package             | Package                 | 7.9    | 1    | 1
📢 Mentions                              | Instagram Mentions         | Mentions User Followers | 2.8    | 100  | 50000`
  .trim()
  .split('\n')
  .map((row) => {
    // A category may hold a pipe itself, so the columns are taken from the end.
    const cells = row.split('|').map((cell) => cell.trim());
    const [subject = '', type = '', rate, min, max] = cells.slice(-5);
    const category = cells.slice(0, -5).join(' | ');
    return { category, subject, type, rate: Number(rate), min: Number(min), max: Number(max) };
  });

/** What operators hang on a name. */
export const nameTags: readonly string[] = [
  '[Real 👤]',
  '[HQ & Mixed]',
  '[Max: 50K]',
  '| Speed 5K/D',
  '| Speed 100K/Day',
  '| Start: 0-1H',
  '| INSTANT ⚡️',
  '🇺🇸 USA',
  '🇧🇷 Brazil',
  '🇮🇷 Iran',
  '| No Drop 💧',
  '| Drop 5-10%',
  '(Old Accounts)',
  '(With Profile Pictures + Posts)',
  '– Cheapest 🔥',
  '| Best Seller ⭐️',
  '| Emergency Service, updated today',
  '| Server 3',
  '"Premium"',
  "| Don't order twice",
  '| Non-stop, works on any link',
  '| Exclusive Owner Price!',
];
