/**
 * Lines that are furniture wherever they stand, and headings that open it. Each expression must match the whole
 * line: a false fold hides a researcher's text, a missed one costs them a click.
 */

export type FoldReason =
  | 'navigation'
  | 'signup'
  | 'share'
  | 'related'
  | 'comments'
  | 'metadata'
  | 'advertisement'
  | 'cookies'
  | 'footer'
  | 'title';

/** No furniture line is longer; sentences of articles often are. */
const longestLine = 220;

const lines: readonly (readonly [FoldReason, RegExp])[] = [
  ['navigation', /^(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|search|footer|article)\.?$/],
  [
    'navigation',
    /^(?:zum inhalt springen|aller au contenu(?: principal)?|saltar al contenido(?: principal)?|vai al contenuto|ir para o conteúdo|naar de inhoud|跳(?:转|轉|至|到).{0,8}(?:内容|內容)|コンテンツへスキップ|본문 바로가기)$/,
  ],
  [
    'navigation',
    /^(?:menu|close|open menu|close menu|toggle (?:menu|navigation)|main menu|search|home|back|back to (?:top|home|all posts|blog|news)|top|view all|see all|load more|show more|expand|collapse)(?: ?[×x☰✕›»→])?$/,
  ],
  [
    'navigation',
    /^(?:sign in|log ?in|log ?out|register|create (?:an )?account|my account|login)(?: ?(?:\/|\||or) ?(?:sign up|register|join))?$/,
  ],
  // `Home | World | Business`, `Home › Business › Ports`
  ['navigation', /^(?:home|start(?:seite)?|accueil|inicio|início)(?: ?[|·•/›»>] ?[^|·•/›»>]{1,40}){2,12}$/],
  ['navigation', /^(?:←|«|‹|<)? ?(?:previous|prev|older)\b.{0,90}\b(?:next|newer)\b.{0,100}$/],
  ['navigation', /^(?:←|«|‹) ?(?:previous|prev|older|back)\b.{0,120}$|^(?:next|newer)\b.{0,120} ?(?:→|»|›)$/],
  ['navigation', /^(?:previous|next) (?:post|article|story|page)s?:?(?: .{0,120})?$/],
  [
    'signup',
    /^(?:subscribe|sign ?up|join (?:us|now)|subscribe (?:now|today|here|for free)|get the newsletter|newsletter|abonnieren|s['’]abonner|suscr[ií]bete|iscriviti|订阅|訂閱|購読する|구독)(?: ?[×x✕›»→])?$/,
  ],
  [
    'signup',
    /^(?:get|receive) (?:new posts|updates|our (?:latest|best|top|weekly|daily)|the latest|this delivered|the best of|stories like this|daily|weekly).{0,100}(?:e-?mail|inbox|free|newsletter|every (?:morning|day|week)).{0,50}$/,
  ],
  [
    'signup',
    /^(?:subscribe|sign up|register|join) (?:to|for|our|now|today|here|and|with).{0,120}(?:newsletter|e-?mails?|inbox|updates|mailing list|briefing|digest|free|daily|weekly|alerts?).{0,60}$/,
  ],
  [
    'signup',
    /^(?:the )?(?:daily|weekly|morning|evening) (?:briefing|newsletter|digest)\b.{0,120}\b(?:inbox|e-?mail)\b.{0,20}$/,
  ],
  ['signup', /^(?:enter |your )?(?:your )?e-?mail(?: address)?(?: \(required\))?\*?$/],
  ['signup', /^(?:no spam|unsubscribe (?:at )?any ?time|you can unsubscribe).{0,60}$/],
  [
    'share',
    /^(?:share|tweet|teilen|partager|compartir|condividi|compartilhar|delen|分享|シェア|공유)(?: (?:this|the|on|via|to|it|article|story|post|page|with friends|facebook|twitter|x|linkedin)){0,6}:?$/,
  ],
  [
    'share',
    /^(?:copy|copied|get) ?(?:the )?(?:link|url)(?: to clipboard)?!?$|^(?:print|save|bookmark|e-?mail)(?: (?:this|article|story|page|for later|link)){0,2}$/,
  ],
  ['share', /^(?:follow (?:us|me)|find us|connect with us)(?: on.{0,60})?:?$/],
  [
    'advertisement',
    /^[([]?(?:advertisement|advertising|ad|ads|sponsored(?: content)?|promoted|paid (?:content|post)|anzeige|werbung|publicité|publicidad|pubblicità|reclame|广告|廣告|広告|광고)[)\]]?$/,
  ],
  [
    'advertisement',
    /^(?:article|story) continues (?:below|after)(?: the)?(?: (?:this )?(?:ad|advertisement|promotion))?\.?$|^(?:continue|keep) reading below(?: the (?:ad|advertisement))?$/,
  ],
  [
    'cookies',
    /^(?:we|this (?:site|website)|our (?:site|website)) uses? cookies\b.{0,180}$|^(?:accept|reject|manage)(?: all)? cookies$|^cookie (?:settings|preferences|policy)$/,
  ],
  ['footer', /^(?:©|\(c\)|copyright\b).{0,20}\b(?:19|20)\d{2}\b.{0,180}$|^(?:19|20)\d{2} ?©.{0,160}$/],
  [
    'footer',
    /^(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|版权所有|版權所有|無断転載禁止).{0,80}$/,
  ],
  [
    'footer',
    /^(?:privacy(?: policy| notice)?|terms(?: of (?:use|service))?|terms (?:&|and) conditions|imprint|impressum|legal notice|contact us|about us|accessibility)(?: ?[|·•/] ?[\w &]{2,40}){0,8}$/,
  ],
  [
    'metadata',
    /^(?:about )?\d{1,3}[- ]?(?:min(?:ute)?s?)(?:\.|\b)(?: (?:of )?read(?:ing)?(?: time)?)?$|^(?:reading time|lesezeit|temps de lecture|tiempo de lectura)[: ].{0,20}$/,
  ],
  ['comments', /^your e-?mail address will not be published\b.{0,80}$/],
  [
    'comments',
    /^(?:\d{1,5} )?(?:comments?|replies|responses|kommentare|commentaires|comentarios|commenti|comentários|评论|評論|コメント|댓글)(?: ?\(?\d{1,5}\)?)?$|^(?:leave|post|add|write) a (?:comment|reply)$/,
  ],
];

const networks = new Set(
  'facebook twitter x linkedin email e-mail mail print whatsapp telegram reddit pinterest pocket mastodon bluesky threads instagram youtube tiktok rss flipboard messenger weibo wechat line xing tumblr sms copy'.split(
    ' ',
  ),
);
const aroundNetworks = new Set(
  'share tweet on this via article post story link save bookmark follow us to the and or by feed podcast send it copy icon button logo click opens in new window'.split(
    ' ',
  ),
);

/** Why a short line is furniture; null when it may be the article's. */
export function furnitureLine(text: string): FoldReason | null {
  const line = plain(text);
  if (line === '' || line.length > longestLine) return null;
  for (const [reason, expression] of lines) if (expression.test(line)) return reason;
  const words = line.split(/[\s,|/·•+]+/).filter((word) => word !== '');
  const named = words.filter((word) => networks.has(word)).length;
  if (named >= 2 && words.every((word) => networks.has(word) || aroundNetworks.has(word))) return 'share';
  return null;
}

const opensRelated =
  /^(?:keep reading|read (?:more|next|this next|also)|up next|what to read next|next up|don['’]t miss|related(?: (?:articles?|posts?|stories|content|reading|coverage|topics|links|news))?|(?:you )?(?:may|might) also (?:like|enjoy|be interested in).{0,30}|you['’]ll also (?:like|enjoy).{0,30}|if you (?:liked|enjoyed) this\b.{0,60}|more (?:from|in|on|about|stories|like this|news|articles|posts|coverage)\b.{0,50}|recommended(?: (?:for you|reading|stories|articles|posts))?|(?:we|our) recommend(?:s|ations)?.{0,20}|trending(?: (?:now|stories|topics))?|most (?:read|popular|viewed|shared)(?: .{0,20})?|popular (?:posts|stories|articles|now|on .{0,30})|(?:the )?latest(?: (?:news|posts|stories|articles|from .{0,30}))|from (?:our|the) (?:partners|web|archives?)|around the web|explore (?:more|perspectives|topics|related).{0,30}|see also|similar (?:articles|posts|stories)|lesen sie auch.{0,40}|mehr zum thema.{0,40}|auch interessant|verwandte (?:artikel|themen|beiträge)|das könnte (?:sie|dich|ihnen) auch .{0,20}|(?:à )?lire (?:aussi|également)|articles (?:liés|similaires|connexes)|sur le même (?:sujet|thème)|lea también|(?:te|le) puede interesar|(?:artículos|noticias|contenido) relacionad[oa]s?|leggi anche|articoli correlati|potrebbe(?:ro)? interessart[io]|leia (?:também|mais)|veja também|(?:notícias|artigos) relacionad[oa]s|lees ook|gerelateerde? .{0,20}|czytaj (?:także|też)|läs (?:också|mer|även)|læs også|相关(?:阅读|文章|新闻|推荐|报道)|相關(?:閱讀|文章|新聞|報導)|推荐阅读|推薦閱讀|延伸阅读|延伸閱讀|猜你喜欢|関連記事|関連リンク|あわせて読みたい|おすすめ(?:記事|の記事)?|관련 ?(?:기사|글|뉴스)|추천 ?(?:기사|글)|читайте также|по теме|похожие (?:статьи|материалы|записи))[:：]?$/;

const opensOther: readonly (readonly [FoldReason, RegExp])[] = [
  [
    'comments',
    /^(?:\d{1,5} )?(?:comments?|discussion about this (?:post|article)|join the (?:conversation|discussion)|leave a (?:reply|comment)|kommentare|commentaires|comentarios|commenti|comentários|评论|評論|コメント|댓글|комментарии)(?: ?\(?\d{1,5}\)?)?[:：]?$/,
  ],
  [
    'signup',
    /^(?:newsletter|subscribe(?: (?:to|now|today)\b.{0,60})?|sign up (?:for|to)\b.{0,60}|get (?:our|the) .{0,40}newsletter|stay (?:informed|up to date|in the loop)|join our (?:newsletter|mailing list).{0,30})[:!]?$/,
  ],
  ['share', /^(?:share (?:this|on)\b.{0,40}|share|follow us(?: on.{0,40})?)[:!]?$/],
];

/** Why what follows this heading or heading-like line is furniture; null when it is not such a line. */
export function opensFurniture(text: string): FoldReason | null {
  const line = plain(text);
  if (line === '' || line.length > 100) return null;
  if (opensRelated.test(line)) return 'related';
  for (const [reason, expression] of opensOther) if (expression.test(line)) return reason;
  return null;
}

/** Headings whose section belongs to the article although it stands after its end. */
export function opensApparatus(text: string): boolean {
  const line = plain(text);
  return (
    line.length <= 80 &&
    /^(?:(?:end|foot)?notes?|references?|sources?|bibliography|works cited|citations?|further reading|corrections?|clarifications?|editor['’]?s['’]? note|methodology|method|appendix|acknowledge?ments?|about (?:the )?(?:author|writer|authors|data|this (?:story|article|series|research))|disclosures?|data|quellen(?:angaben)?|literatur|anmerkungen|sources et .{0,30}|références|notes et .{0,30}|fuentes|referencias|fonti|riferimenti|bronnen|källor)\b|^(?:参考(?:文献|资料|資料|文獻)|来源|來源|注释|註釋|出典|脚注|출처|참고 ?문헌|각주|источники|примечания)/u.test(
      line,
    )
  );
}

/** `Related: …` in the middle of an article. */
export const isInlinePromotion = (text: string): boolean =>
  /^(?:related|read more|read also|also read|read next|see also|more|watch|don['’]t miss|lesen sie auch|mehr dazu|lire aussi|à lire aussi|lea también|leggi anche|leia (?:também|mais)|lees ook|читайте также)(?: (?:article|story|coverage|on this))?\s?[:：|»→]/.test(
    plain(text),
  );

const plain = (text: string): string =>
  text
    .slice(0, longestLine + 60)
    .toLowerCase()
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/^[\s>#*_~–—-]+|[\s*_~]+$/g, '')
    .trim();
