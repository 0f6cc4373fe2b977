import type { FieldName } from './model.ts';

/** The parameters of `add` that a field fills: one, or one for each word of its value. */
export const WIRE: Readonly<Record<FieldName, readonly string[]>> = {
  link: ['link'],
  quantity: ['quantity'],
  dripFeed: ['runs', 'interval'],
  usernames: ['usernames'],
  hashtag: ['hashtag'],
  hashtags: ['hashtags'],
  username: ['username'],
  answerNumber: ['answer_number'],
  min: ['min'],
  max: ['max'],
  posts: ['posts'],
  oldPosts: ['old_posts'],
  delay: ['delay'],
  expiry: ['expiry'],
  comments: ['comments'],
  media: ['media'],
  groups: ['groups'],
  keywords: ['keywords'],
  country: ['country'],
  device: ['device'],
  typeOfTraffic: ['type_of_traffic'],
  googleKeyword: ['google_keyword'],
  referringUrl: ['referring_url'],
};
