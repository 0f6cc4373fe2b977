import type { Service } from '../panel/model.ts';
import { createGlossary, type Glossary, meanings, terms } from './words.ts';

interface NetworkRow {
  /** As the network writes its own name. */
  title: string;
  /** Hosts of its links, separated by spaces; their subdomains belong to it as well. */
  hosts: string;
  /** What it is called in the names of services and by people. */
  words: string;
  /** What people call it, but services' names use for other things too. */
  asked?: string;
  /** How to tell it in a name, where its own word is not enough. */
  named?: RegExp;
}

const NETWORKS = {
  instagram: {
    title: 'Instagram',
    hosts: 'instagram.com instagr.am ig.me',
    words:
      'instagram, insta, ig, igtv, insta gram, инстаграм, инстаграмм, инстаграма, инста, инсту, انستقرام, انستغرام, انستجرام, انستكرام, انستا, انستقرامي, اينستا, اينستاجرام',
  },
  tiktok: {
    title: 'TikTok',
    hosts: 'tiktok.com tiktokv.com',
    words: 'tiktok, tik tok, tt, тикток, тик ток, тиктока, تيك توك, تيكتوك, تكتوك, تك توك, تيك',
  },
  youtube: {
    title: 'YouTube',
    hosts: 'youtube.com youtu.be youtube-nocookie.com',
    words: 'youtube, you tube, yt, ютуб, ютьюб, ютюб, ютуба, ютубе, يوتيوب, يوتوب',
  },
  facebook: {
    title: 'Facebook',
    hosts: 'facebook.com fb.com fb.watch fb.me fb.gg',
    words: 'facebook, face book, fb, фейсбук, фэйсбук, فيسبوك, فيس بوك, فيس, فيسبك',
  },
  x: {
    title: 'X (Twitter)',
    hosts: 'x.com twitter.com t.co',
    words: 'twitter, твиттер, твитер, تويتر, تويتير, منصه اكس',
    asked: 'x, tw, икс, اكس',
    // "X Followers" and "Twitter/X", but not "10 X 100", "x2" or "2x"; and there are tweets nowhere else.
    named: /(?<![\p{L}\p{N}]|\d\s)X(?![\p{L}\p{N}]|\s\d)|\b(?:[Rr]e)?[Tt]weets?\b/u,
  },
  telegram: {
    title: 'Telegram',
    hosts: 't.me telegram.me telegram.dog telegram.org',
    words:
      'telegram, tg, tele gram, телеграм, телеграмм, телеграма, телеграме, телега, телеги, тг, تليجرام, تلغرام, تيليجرام, تليغرام, تلجرام, تلكرام, تلقرام, تيليغرام',
  },
  whatsapp: {
    title: 'WhatsApp',
    hosts: 'whatsapp.com wa.me',
    words: 'whatsapp, whats app, wa, вотсап, ватсап, واتساب, واتس اب, واتس',
  },
  snapchat: {
    title: 'Snapchat',
    hosts: 'snapchat.com',
    words: 'snapchat, snap chat, snap, снапчат, سناب شات, سناب, سنابشات',
    asked: 'sc',
  },
  threads: { title: 'Threads', hosts: 'threads.net threads.com', words: 'threads, тредс, ثريدز, ثردز' },
  spotify: { title: 'Spotify', hosts: 'spotify.com spotify.link spoti.fi', words: 'spotify, спотифай, سبوتيفاي' },
  twitch: { title: 'Twitch', hosts: 'twitch.tv', words: 'twitch, твич, تويتش, توتش' },
  kick: {
    title: 'Kick',
    hosts: 'kick.com',
    words: 'kick com, كيك',
    asked: 'kick, кик',
    // At the beginning, or after a mark: "Kick | Followers", "Twitch/Kick", but not "Kick start" or "Free kick".
    named: /(?<=(?:^|[|/,&([:–—-])[^\p{L}\p{N}]*)kick(?![\p{L}\p{N}]|[\s-]*(?:start|off)\b)/iu,
  },
  linkedin: {
    title: 'LinkedIn',
    hosts: 'linkedin.com lnkd.in',
    words: 'linkedin, linked in, линкедин, لينكدان, لينكد ان, لينكدإن',
  },
  soundcloud: {
    title: 'SoundCloud',
    hosts: 'soundcloud.com snd.sc',
    words: 'soundcloud, sound cloud, саундклауд, ساوند كلاود',
    asked: 'sc',
  },
  discord: {
    title: 'Discord',
    hosts: 'discord.com discord.gg discordapp.com',
    words: 'discord, дискорд, ديسكورد, دسكورد',
  },
  vk: {
    title: 'VK',
    hosts: 'vk.com vk.ru vk.me vkontakte.ru vkvideo.ru',
    words: 'vk, vkontakte, вк, вконтакте, فكونتاكتي',
  },
  ok: {
    title: 'OK.ru',
    hosts: 'ok.ru odnoklassniki.ru',
    words: 'ok ru, odnoklassniki, одноклассники, одноклассников',
    asked: 'ok, ок',
    named: /(?<![\p{L}\p{N}])(?:OK|ОК)(?![\p{L}\p{N}])/u,
  },
  pinterest: {
    title: 'Pinterest',
    hosts:
      'pinterest.com pin.it pinterest.at pinterest.ca pinterest.ch pinterest.cl pinterest.co.kr pinterest.co.uk pinterest.com.au pinterest.com.mx pinterest.de pinterest.dk pinterest.es pinterest.fr pinterest.ie pinterest.info pinterest.it pinterest.jp pinterest.nz pinterest.ph pinterest.pt pinterest.ru pinterest.se',
    words: 'pinterest, пинтерест, بنترست, بينتريست',
  },
  reddit: { title: 'Reddit', hosts: 'reddit.com redd.it', words: 'reddit, реддит, ريديت' },
  rumble: { title: 'Rumble', hosts: 'rumble.com', words: 'rumble, рамбл, رامبل' },
  quora: { title: 'Quora', hosts: 'quora.com', words: 'quora, кора, كورا' },
  likee: { title: 'Likee', hosts: 'likee.video likee.com like.video', words: 'likee, лайк апп, لايكي' },
  bigo: { title: 'Bigo', hosts: 'bigo.tv bigo.sg', words: 'bigo, биго, بيغو, بيجو' },
  medium: {
    title: 'Medium',
    hosts: 'medium.com',
    words: 'medium com',
    asked: 'medium',
    // Not "Medium quality" or "Speed: medium".
    named: /(?<![\p{L}\p{N}])medium[\s|:-]+(?:article|claps?|followers?|reads?|views?|likes?)/iu,
  },
  tumblr: { title: 'Tumblr', hosts: 'tumblr.com tmblr.co', words: 'tumblr, тамблер, تمبلر' },
  vimeo: { title: 'Vimeo', hosts: 'vimeo.com', words: 'vimeo, вимео, فيميو' },
  dailymotion: { title: 'Dailymotion', hosts: 'dailymotion.com dai.ly', words: 'dailymotion, daily motion, ديلي موشن' },
  deezer: { title: 'Deezer', hosts: 'deezer.com deezer.page.link', words: 'deezer, дизер, ديزر' },
  audiomack: { title: 'Audiomack', hosts: 'audiomack.com', words: 'audiomack, اوديوماك' },
  shazam: { title: 'Shazam', hosts: 'shazam.com', words: 'shazam, шазам, شازام' },
  applemusic: { title: 'Apple Music', hosts: 'music.apple.com', words: 'apple music, itunes, ابل ميوزك' },
  bluesky: { title: 'Bluesky', hosts: 'bsky.app', words: 'bluesky, blue sky, блюскай, بلو سكاي' },
  clubhouse: {
    title: 'Clubhouse',
    hosts: 'clubhouse.com joinclubhouse.com',
    words: 'clubhouse, club house, كلوب هاوس, كلوبهاوس',
  },
  trovo: { title: 'Trovo', hosts: 'trovo.live', words: 'trovo, трово' },
  google: { title: 'Google', hosts: 'google.com goo.gl g.page g.co', words: 'google, гугл, جوجل, قوقل, غوغل' },
} satisfies Record<string, NetworkRow>;

export type Network = keyof typeof NETWORKS;

const ROWS = Object.entries<NetworkRow>(NETWORKS) as [Network, NetworkRow][];
const column = (pick: (row: NetworkRow) => string) => Object.fromEntries(ROWS.map(([name, row]) => [name, pick(row)]));
const NAMED_BY = createGlossary(column((row) => row.words));

/** What people may call a network: more than the names of services are searched for. */
export const NETWORK_WORDS: Glossary = createGlossary(column((row) => `${row.words},${row.asked ?? row.words}`));

/** The network of a link, told by its host; the link may come without `https://`. */
export function recogniseNetwork(link: string): Network | undefined {
  const text = link.trim();
  if (/\s/.test(text)) return undefined;
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  const host = url?.hostname.replace(/\.$/, '') ?? '';
  return ROWS.find(([, row]) => row.hosts.split(' ').some((own) => host === own || host.endsWith(`.${own}`)))?.[0];
}

/** The network's own spelling of its name. */
export function networkTitle(network: Network): string {
  return NETWORKS[network].title;
}

export function isNetwork(name: string): name is Network {
  return Object.hasOwn(NETWORKS, name);
}

/** The networks that the name of a service or a category speaks of. */
export function networksNamed(name: string): Network[] {
  const words = meanings(terms(name), NAMED_BY);
  const plain = name.normalize('NFKC');
  return ROWS.filter(([network, row]) => words.has(network) || row.named?.test(plain)).map(([network]) => network);
}

/** The networks a service is for: those in its own name, or else those of its category. */
export function networksOf(service: Pick<Service, 'name' | 'category'>): Network[] {
  const own = networksNamed(service.name);
  return own.length > 0 ? own : networksNamed(service.category);
}
