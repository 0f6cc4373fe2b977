import { LINK, type Step } from './talk.ts';

/** One order through the wizard. */
interface Row {
  service: number;
  type: string;
  steps: readonly Step[];
  /** What reaches the panel, besides the service. */
  sent: Record<string, string>;
  /** As the card says it; the panel charges the same unless `charge` says otherwise. */
  price: string;
  charge?: string;
}

const link: Step = ['Link', LINK];
/** By its button on the card. */
const dripFeed = (answer: string): Step[] => [
  ['Check and confirm', '[Drip-feed]'],
  ['Drip-feed: Runs and Interval', answer],
];
const nextYear = new Date().getUTCFullYear() + 1;

/** Each of the eight forms, and each further type. */
export const ROWS: readonly Row[] = [
  {
    service: 1,
    type: 'Default',
    steps: [link, ['Quantity', '1000']],
    sent: { link: LINK, quantity: '1000' },
    price: '0.90 USD',
  },
  {
    service: 1,
    type: 'Default with drip-feed',
    steps: [link, ['Quantity', '[100]'], ...dripFeed('3 60')],
    sent: { link: LINK, quantity: '100', runs: '3', interval: '60' },
    price: '0.27 USD',
  },
  { service: 2, type: 'Package', steps: [link], sent: { link: LINK }, price: '4.50 USD' },
  {
    service: 3,
    type: 'Mentions',
    steps: [link, ['Quantity', '١٠٠'], ['Usernames', ' ann \n\nbob\n']],
    sent: { link: LINK, quantity: '100', usernames: 'ann\nbob' },
    price: '0.25 USD',
  },
  {
    service: 4,
    type: 'Mentions Custom List',
    steps: [link, ['Usernames', 'ann\nbob\ncarl']],
    sent: { link: LINK, usernames: 'ann\nbob\ncarl' },
    price: '0.018 USD',
  },
  {
    service: 5,
    type: 'Mentions Hashtag',
    steps: [link, ['Quantity', '1,000'], ['Hashtag', '#cats']],
    sent: { link: LINK, quantity: '1000', hashtag: '#cats' },
    price: '2.75 USD',
  },
  {
    service: 6,
    type: 'Mentions User Followers',
    steps: [link, ['Quantity', '1k'], ['Username', 'https://instagram.com/bob']],
    sent: { link: LINK, quantity: '1000', username: 'https://instagram.com/bob' },
    price: '3.10 USD',
  },
  {
    service: 7,
    type: 'Poll',
    steps: [link, ['Quantity', '[20]'], ['Answer number', '2']],
    sent: { link: LINK, quantity: '20', answer_number: '2' },
    price: '0.013 USD',
  },
  {
    service: 8,
    type: 'Subscriptions without end',
    steps: [
      ['Username', 'ann'],
      ['Min', '20'],
      ['Max', '100'],
      ['Delay', '[0]'],
      ['Posts', '[Skip]'],
      ['Old posts', '[Skip]'],
      ['Expiry', '[Skip]'],
    ],
    sent: { username: 'ann', min: '20', max: '100', delay: '0' },
    price: 'at most 0.12 USD for each post',
    charge: '0',
  },
  {
    service: 8,
    type: 'Subscriptions with all',
    steps: [
      ['Username', 'ann'],
      ['Min', '20'],
      ['Max', '100'],
      ['Delay', '15'],
      ['Posts', '10'],
      ['Old posts', '2'],
      ['Expiry', `1/2/${nextYear}`],
    ],
    sent: {
      username: 'ann',
      min: '20',
      max: '100',
      delay: '15',
      posts: '10',
      old_posts: '2',
      expiry: `01/02/${nextYear}`,
    },
    price: 'at most 1.44 USD',
    charge: '0',
  },
  {
    service: 9,
    type: 'Custom Comments',
    steps: [link, ['Comments', 'nice <b>\nso & so']],
    sent: { link: LINK, comments: 'nice <b>\nso & so' },
    price: '0.016 USD',
  },
  {
    service: 10,
    type: 'Custom Comments Package',
    steps: [link, ['Comments', 'one\ntwo']],
    sent: { link: LINK, comments: 'one\ntwo' },
    price: '3.00 USD',
  },
  {
    service: 11,
    type: 'Mentions with Hashtags',
    steps: [link, ['Quantity', '100'], ['Usernames', 'ann'], ['Hashtags', '#a\n#b']],
    sent: { link: LINK, quantity: '100', usernames: 'ann', hashtags: '#a\n#b' },
    price: '0.29 USD',
  },
  {
    service: 12,
    type: 'Mentions Media Likers',
    steps: [link, ['Quantity', '100'], ['Media', 'https://instagram.com/p/1']],
    sent: { link: LINK, quantity: '100', media: 'https://instagram.com/p/1' },
    price: '0.33 USD',
  },
  {
    service: 13,
    type: 'Comment Likes',
    steps: [link, ['Quantity', '100'], ['Username', 'bob']],
    sent: { link: LINK, quantity: '100', username: 'bob' },
    price: '0.105 USD',
  },
  {
    service: 14,
    type: 'Comment Replies',
    steps: [link, ['Username', 'bob'], ['Comments', 'yes\nno']],
    sent: { link: LINK, username: 'bob', comments: 'yes\nno' },
    price: '0.025 USD',
  },
  {
    service: 15,
    type: 'Invites from Groups',
    steps: [link, ['Quantity', '100'], ['Groups', 't.me/a\nt.me/b']],
    sent: { link: LINK, quantity: '100', groups: 't.me/a\nt.me/b' },
    price: '0.777 USD',
  },
  {
    service: 16,
    type: 'SEO',
    steps: [link, ['Quantity', '10'], ['Keywords', 'red shoes\nblue shoes']],
    sent: { link: LINK, quantity: '10', keywords: 'red shoes\nblue shoes' },
    price: '0.25 USD',
  },
  ...(
    [
      ['1', [['Google keyword', 'red shoes']], { google_keyword: 'red shoes' }],
      ['2', [['Referring URL', 'https://a.com']], { referring_url: 'https://a.com' }],
      ['3', [], {}],
    ] as const
  ).map(
    ([kind, more, sent]): Row => ({
      service: 17,
      type: `Web Traffic of type ${kind}`,
      steps: [
        link,
        ['Quantity', '1000'],
        ['Country', 'US'],
        ['Device', '[2 · Mobile (Android)]'],
        ['Type of traffic', kind],
        ...more,
        ...(kind === '3' ? dripFeed('2 30') : []),
      ],
      sent: {
        link: LINK,
        quantity: '1000',
        country: 'US',
        device: '2',
        type_of_traffic: kind,
        ...sent,
        ...(kind === '3' ? { runs: '2', interval: '30' } : {}),
      },
      price: kind === '3' ? '0.70 USD' : '0.35 USD',
    }),
  ),
  {
    service: 18,
    type: 'an unknown type',
    steps: [link, ['Quantity', '100']],
    sent: { link: LINK, quantity: '100' },
    price: '0.54 USD',
  },
];
