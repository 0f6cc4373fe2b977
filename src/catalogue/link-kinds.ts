import { type Network, recogniseNetwork } from './networks.ts';

/** What a link leads to. */
type LinkKind = 'post' | 'video' | 'profile' | 'channel' | 'live' | 'story';

/** What people buy for it, what they buy most first: as `kindsOf` says it. */
const SOLD: Readonly<Record<LinkKind, readonly string[]>> = {
  post: ['likes', 'views', 'comments', 'shares', 'saves', 'reactions', 'votes', 'reach', 'plays', 'replies'],
  video: ['views', 'likes', 'comments', 'watchtime', 'shares', 'saves', 'reach', 'plays'],
  profile: ['followers', 'members', 'visits', 'listeners'],
  channel: ['members', 'followers'],
  live: ['live', 'views', 'likes', 'comments'],
  story: ['views', 'likes', 'reactions', 'votes', 'shares'],
};

/** By network, the shapes of its links: the path without its first slash. The first one that fits tells. */
const SHAPES: Partial<Record<Network, readonly (readonly [RegExp, LinkKind])[]>> = {
  instagram: [
    [/^([\w.]+\/)?(reels?|tv)\//, 'video'],
    [/^([\w.]+\/)?p\//, 'post'],
    [/^stories\//, 'story'],
    [/^[\w.]+\/live$/, 'live'],
    [/^channel\//, 'channel'],
    [/^[\w.]+$/, 'profile'],
  ],
  tiktok: [
    [/^@[\w.]+\/live$/, 'live'],
    [/^@[\w.]+\/(video|photo)\//, 'video'],
    [/^@[\w.]+$/, 'profile'],
    // Its short links are those of videos.
    [/^(t\/)?\w+$/, 'video'],
  ],
  youtube: [
    [/^live\//, 'live'],
    [/^(watch|shorts\/|embed\/|v\/)/, 'video'],
    [/^post\//, 'post'],
    [/^(@|channel\/|c\/|user\/)/, 'profile'],
    [/^[\w-]{11}$/, 'video'],
  ],
  facebook: [
    [/\/(videos|reel)\/|^(reel|watch)(\/|$)|^share\/[rv]\//, 'video'],
    [/\/(posts|photos)\/|^(photo|permalink|story)(\.php)?|^share\/p\//, 'post'],
    [/^groups\/[^/]+$/, 'channel'],
    [/^[\w.-]+$/, 'profile'],
  ],
  x: [
    [/^(\w+|i\/web)\/status\//, 'post'],
    [/^\w+$/, 'profile'],
  ],
  telegram: [
    [/^(c\/\d+|[a-z]\w+)\/s\//i, 'story'],
    [/^(s\/|c\/)?\w+\/\d+/, 'post'],
    [/^(\+|joinchat\/|s\/)?[\w-]+$/, 'channel'],
  ],
  threads: [
    [/^@[\w.]+\/post\//, 'post'],
    [/^@[\w.]+$/, 'profile'],
  ],
  twitch: [
    [/^videos\/|\/clip\//, 'video'],
    [/^\w+$/, 'profile'],
  ],
  spotify: [
    [/^(intl-\w+\/)?(track|album|playlist|episode)\//, 'post'],
    [/^(intl-\w+\/)?(artist|user|show)\//, 'profile'],
  ],
  vk: [
    [/^(video|clip)-?\d/, 'video'],
    [/^(wall|photo)-?\d/, 'post'],
    [/^(club|public)\d+$/, 'channel'],
    [/^[\w.]+$/, 'profile'],
  ],
  linkedin: [
    [/^(posts|feed)\//, 'post'],
    [/^(in|company|school)\//, 'profile'],
  ],
  whatsapp: [[/^channel\//, 'channel']],
  discord: [[/./, 'channel']],
  reddit: [
    [/^r\/\w+\/comments\//, 'post'],
    [/^r\/\w+$/, 'channel'],
    [/^u(ser)?\//, 'profile'],
  ],
  pinterest: [
    [/^pin\//, 'post'],
    [/^[\w-]+$/, 'profile'],
  ],
  soundcloud: [
    [/^[\w-]+\/[\w-]+/, 'post'],
    [/^[\w-]+$/, 'profile'],
  ],
  snapchat: [
    [/^spotlight\//, 'video'],
    [/^(add\/|@)/, 'profile'],
  ],
};

/** What people buy for what a link leads to, as its network's own addresses tell; nothing when they don't. */
export function soldFor(link: string): readonly string[] {
  const network = recogniseNetwork(link);
  const url = URL.parse(/^https?:\/\//i.test(link) ? link : `https://${link}`);
  const path = url?.pathname.split('/').filter(Boolean).join('/') ?? '';
  const kind = network && SHAPES[network]?.find(([shape]) => shape.test(path) || shape.test(`${path}/`))?.[1];
  return kind ? SOLD[kind] : [];
}
