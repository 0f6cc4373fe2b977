/** One spelling for all: no case, accents, Arabic vowel signs or tatweel, styled letters, or Eastern digits. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[ٱىیةکı]/g, (letter) => SAME_LETTER[letter] ?? letter);
}

// Hamza on alef, waw and ya is a mark of its own after NFKD, and gone by now.
const SAME_LETTER: Record<string, string> = { ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', ı: 'i' };

/** The words of a text, folded: `R30` is `r 30`, `10K` and `10,000` are `10000`, Arabic words lose their article. */
export function terms(text: string): string[] {
  const plain = fold(text)
    .replace(/(\d)[.,](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d)k(?!\p{L})/gu, '$1000');
  return (plain.match(/\p{L}+|\p{N}+/gu) ?? []).map((word) => word.replace(/^(?:ال|لل)(?=.{3})/, ''));
}

/** What words stand for: `подписчики` for `followers`. A phrase has one or two words, joined by a space. */
export type Glossary = ReadonlyMap<string, readonly string[]>;

/** Turns a table of lists (`meaning: 'word, two words, ...'`) around. A word may have several meanings. */
export function createGlossary(table: Readonly<Record<string, string>>): Glossary {
  const glossary = new Map<string, string[]>();
  for (const [meaning, phrases] of Object.entries(table)) {
    for (const phrase of phrases.split(',')) {
      const key = terms(phrase).join(' ');
      glossary.set(key, [...(glossary.get(key) ?? []), meaning]);
    }
  }
  return glossary;
}

/** The meanings of all words and pairs of words. */
export function meanings(words: readonly string[], glossary: Glossary): Set<string> {
  const found = words.flatMap((word, i) => [
    ...(glossary.get(word) ?? []),
    ...(glossary.get(`${word} ${words[i + 1]}`) ?? []),
  ]);
  return new Set(found);
}

/** Said in a question, but never what is looked for. */
export const FILLERS: ReadonlySet<string> = new Set(
  terms(
    'a an the for to on of in and with from i want need buy для на в во и с от по из хочу нужны من في على و مع اريد عايز شراء',
  ),
);

/** The words of the trade, in the languages panels are written in. */
export const TRADE: Glossary = createGlossary({
  followers:
    'followers, follower, follow, subscribers, subscriber, subs, sub, подписчики, подписчик, подписчиков, подписчика, подписки, подписка, подписок, фолловеры, متابعين, متابع, متابعون, متابعه, متابعات, مشتركين, مشترك, seguidores, takipci, abonnes',
  members:
    'members, member, subscribers, subscriber, subs, joins, join, участники, участник, участников, подписчики, подписчик, подписчиков, вступления, اعضاء, عضو, عضوات, مشتركين, مشترك, miembros, uye',
  likes:
    'likes, like, hearts, лайки, лайк, лайков, لايكات, لايك, لايكس, اعجابات, اعجاب, قلوب, likers, begeni, curtidas, me gusta',
  views:
    'views, view, viewers, plays, play, просмотры, просмотр, просмотров, مشاهدات, مشاهده, مشاهدين, زيارات, visualizaciones, visualizacoes, vistas, izlenme',
  comments:
    'comments, comment, комментарии, комментарий, комментариев, коменты, تعليقات, تعليق, كومنتات, كومنت, comentarios, yorum',
  replies: 'replies, reply, ответы, ответов, ردود, رد',
  shares:
    'shares, share, reposts, repost, retweets, retweet, rt, forwards, репосты, репост, репостов, ретвиты, ретвитов, поделиться, مشاركات, مشاركه, ريتويت, ريتويتات, شير, paylasim',
  saves: 'saves, save, bookmarks, favorites, сохранения, сохранение, сохранений, حفظ, حفظ المنشور, مفضله',
  reactions: 'reactions, reaction, emoji, реакции, реакция, реакций, تفاعلات, تفاعل, ايموجي',
  votes: 'votes, vote, poll, голоса, голосов, опрос, голосование, تصويت, تصويتات, اصوات',
  reach: 'reach, impressions, охват, охваты, показы, вовлеченность, وصول, ظهور, انطباعات',
  visits: 'visits, profile visits, profile clicks, traffic, посещения, визиты, трафик, زيارات, زيارات بروفايل, ترافيك',
  live: 'live, stream, livestream, broadcast, эфир, прямой эфир, трансляция, стрим, зрители, зрителей, viewers, بث, لايف, بث مباشر',
  watchtime: 'watch time, watchtime, watch hours, hours, часы, часов, часы просмотра, ساعات, ساعات مشاهده, ساعه',
  plays: 'plays, streams, listens, прослушивания, прослушиваний, استماع, تشغيل',
  listeners: 'listeners, monthly listeners, слушатели, слушателей, مستمعين',
  story: 'story, stories, сторис, история, истории, историй, ستوري, ستوريات, قصه, قصص',
  reels: 'reels, reel, рилс, рилсы, ريلز, ريل, ريلزات',
  shorts: 'shorts, short, шортс, шорты, شورت, شورتس',
  video: 'video, videos, видео, فيديو, فيديوهات, igtv',
  post: 'post, posts, пост, посты, постов, публикация, публикации, منشور, منشورات, بوست, بوستات',
  tweet: 'tweet, tweets, твит, твиты, تغريده, تغريدات',
  page: 'page, pages, fanpage, страница, страницу, страницы, صفحه, صفحات',
  group: 'group, groups, группа, группы, группу, مجموعه, مجموعات, جروب, قروب, كروب',
  channel: 'channel, channels, канал, канала, каналы, قناه, قنوات',
  profile: 'profile, profiles, account, профиль, профиля, аккаунт, حساب, بروفايل',
  bot: 'bot, bots, bot start, боты, ботов, старт бота, بوت, بوتات',
  premium: 'premium, премиум, بريميوم, مميز, مميزين',
  mentions: 'mentions, mention, упоминания, упоминаний, منشن, منشنات',
  custom: 'custom, свои, кастомные, مخصص, مخصصه',
  random: 'random, случайные, рандом, عشوائي, عشوائيه',
  real: 'real, genuine, organic, активные, реальные, реальных, живые, живых, настоящие, حقيقي, حقيقيين, حقيقيه, حقيقين, gercek, reales',
  active: 'active, активные, активных, متفاعلين, نشط, نشطين',
  quality:
    'hq, high quality, top quality, качественные, качество, высокое качество, جوده عاليه, عالي الجوده, جوده, kaliteli',
  refill:
    'refill, refills, r, guarantee, guaranteed, warranty, гарантия, гарантией, гарантии, восстановление, докрутка, ضمان, مضمون, تعويض, garantili, telafili',
  nodrop:
    'no drop, non drop, nodrop, zero drop, без списаний, без отписок, не отписываются, بدون نزول, بدون نقص, ثابت, ثابته, dususuz',
  lifetime: 'lifetime, life time, forever, permanent, навсегда, пожизненная, вечная, مدى الحياه, دائم, omur boyu',
  fast: 'fast, instant, quick, speed, быстрые, быстро, быстрый, моментальные, мгновенно, мгновенные, سريع, سريعه, فوري, فوريه, hizli',
  slow: 'slow, drip, медленные, плавные, постепенно, بطيء, بطيئه',
  cheap: 'cheap, cheapest, lowest price, дешевые, дешево, дешевле, самые дешевые, رخيص, رخيصه, ارخص, ucuz, barato',
  free: 'free, бесплатно, бесплатные, مجاني, مجانيه, مجانا',
  auto: 'auto, automatic, future posts, автоматические, авто, تلقائي, تلقائيه, اوتو',
  days: 'day, days, d, дней, дня, день, يوم, ايام, gun',
  month: 'month, months, monthly, месяц, месяца, شهر, شهري, شهور',
  female: 'female, females, women, girls, женские, женщины, девушки, بنات, نساء, اناث',
  male: 'male, males, men, мужские, мужчины, رجال, ذكور, شباب',
  arab: 'arab, arabic, arabian, арабские, арабы, عرب, عربي, عربيه, العربي',
  gulf: 'gulf, khaleeji, خليج, خليجي, خليجيين, خليجيه',
  saudi: 'saudi, ksa, saudi arabia, саудовские, سعودي, سعوديين, سعوديه, السعوديه',
  kuwait: 'kuwait, kuwaiti, كويت, كويتي, كويتيين',
  emirates: 'uae, emirates, dubai, оаэ, امارات, اماراتي, اماراتيين',
  egypt: 'egypt, egyptian, египет, مصر, مصري, مصريين, مصريه',
  iraq: 'iraq, iraqi, ирак, عراق, عراقي, عراقيين',
  iran: 'iran, iranian, persian, иран, ايران, ايراني',
  turkey: 'turkey, turkish, turk, турция, турецкие, تركيا, تركي, اتراك, turkiye',
  russia: 'russia, russian, ru, cis, россия, россии, русские, русских, рф, снг, روسيا, روسي, روس',
  ukraine: 'ukraine, ukrainian, украина, украинские, اوكرانيا',
  usa: 'usa, us, america, american, united states, сша, американские, америка, امريكا, امريكي, امريكيين, امريكيه',
  uk: 'uk, britain, british, england, united kingdom, великобритания, британские, بريطانيا, بريطاني',
  europe: 'europe, european, eu, европа, европейские, اوروبا, اوروبي, اوربيين',
  india: 'india, indian, индия, индийские, هند, هندي, هنود, هنديه',
  brazil: 'brazil, brazilian, brasil, бразилия, бразильские, برازيل, برازيلي',
  asia: 'asia, asian, азия, азиатские, اسيا, اسيوي',
  worldwide: 'worldwide, global, international, весь мир, мировые, عالمي, عالميه',
  website: 'website, site, web, сайт, сайта, сайты, موقع, مواقع',
  reviews: 'review, reviews, rating, отзывы, отзыв, отзывов, تقييم, تقييمات, مراجعات',
});

/** Meanings that say how, not what: without a service that has it all, one that is the right thing will do. */
export const WISHES: ReadonlySet<string> = new Set(
  'real active quality refill nodrop lifetime fast slow cheap free days month'.split(' '),
);
