/**
 * Words of the field that mean the same. A number's scope is what is said (a measure, e.g. `laid off`) and what narrows
 * it (qualifiers, e.g. `because of AI`); its entity is a named organisation or a group of people or firms.
 */

/** What kind of thing a unit counts: measures fit some kinds only. */
export type UnitKind = 'people' | 'percent' | 'money' | 'firms' | 'other';

export type Measure = {
  /** How it is called; its own pattern finds it again there. */
  readonly name: string;
  readonly kinds: readonly UnitKind[];
  readonly pattern: RegExp;
  /** What people do about the thing counts, not the thing: "regret layoffs" is no layoff. */
  readonly strong?: true;
};

const measure = (name: string, kinds: readonly UnitKind[], pattern: RegExp, strong?: true): Measure => ({
  name,
  kinds,
  pattern,
  ...(strong === undefined ? {} : { strong }),
});

const cuts = String.raw`lay(?:s|ing)?[ -]?offs?|(?:job|staff|workforce|head-?count)\s(?:cuts?|losses|reductions?)|redundanc(?:y|ies)|dismissals|cuts`;
const expecting = String.raw`\b(?:expect|plan|anticipate|intend|aim|predict|forecast)(?:s|ed|ing|ning)?\b`;

/** Strong ones first. */
export const measures: readonly Measure[] = [
  measure(
    'regret',
    ['percent', 'people', 'firms'],
    /\b(?:regret(?:s|ted|ting)?|are sorry|were sorry|remorse)\b/gi,
    true,
  ),
  measure(
    'expect to replace',
    ['percent', 'people', 'firms'],
    new RegExp(String.raw`${expecting}[^.;]{0,30}?\breplac(?:e|ing)\b`, 'gi'),
    true,
  ),
  measure(
    'expect layoffs',
    ['percent', 'people', 'firms'],
    new RegExp(
      String.raw`${expecting}[^.;]{0,24}?\b(?:${cuts}|to cut|to lay off|to dismiss|to shed|to reduce)\b`,
      'gi',
    ),
    true,
  ),
  measure(
    'expect to hire',
    ['percent', 'people', 'firms'],
    new RegExp(String.raw`${expecting}\sto\s(?:re-?)?hire\b`, 'gi'),
    true,
  ),
  measure(
    'named AI',
    ['percent', 'people', 'firms'],
    /\b(?:nam|cit|blam|giv)(?:e|es|ed|ing)\s(?:AI|artificial intelligence|automation)\b|\b(?:AI|artificial intelligence|automation)\s(?:is|was|were|being)\s(?:named|cited|blamed|given)\b|\b(?:attribut|put)[^.;]{0,40}?\bto (?:AI|artificial intelligence|automation)\b/gi,
    true,
  ),
  measure(
    'had AI in use',
    ['percent', 'firms'],
    /\b(?:no|none|had|have|has) (?:AI|of it)[^.;]{0,20}?\b(?:in use|running|deployed|switched on)\b/gi,
    true,
  ),
  measure(
    'rehired',
    ['people', 'percent', 'firms'],
    /\b(?:re-?hir(?:e|ed|es|ing)|(?:took|taken|takes|take|taking|called|calls|hired|asked|brought)\s(?:\S+\s){0,6}?back)\b/gi,
  ),
  measure(
    'laid off',
    ['people', 'percent', 'firms'],
    new RegExp(
      String.raw`\b(?:${cuts}|laid[ -]off|lay off|laid\s(?:\S+\s){1,6}?off|let(?:ting)?\s(?:\S+\s){0,6}?go|los(?:t|e|es|ing)\s(?:\S+\s){0,3}?(?:jobs?|roles?|positions?|posts?)|cut(?:s|ting)?|axe[ds]?|axing|dismiss(?:ed|es|ing)?|fir(?:ed|es|ing)|eliminat(?:e|ed|es|ing)|shed(?:s|ding)?|slash(?:ed|es|ing)?|sack(?:ed|s|ing)?|slic(?:ed|es|ing)|dropped|lopp(?:ed|ing)|ousted|culled|trimm(?:ed|ing)|terminat(?:ed|es|ing)|furloughed|parted with|losses|displaced|wiped out|went|go by)\b`,
      'gi',
    ),
  ),
  measure(
    'hired',
    ['people', 'percent', 'firms'],
    /\b(?:hir(?:e|ed|es|ing)|recruit(?:ed|s|ing)?|took on|advertis(?:ed|ing))\b/gi,
  ),
  measure('remain', ['people', 'percent'], /\b(?:remain(?:s|ed|ing)?|(?:are|were) left)\b/gi),
  measure(
    'employed',
    ['people', 'percent'],
    /\b(?:employ(?:s|ed|ing)?|workforce of|staff of|headcount of|work for)\b/gi,
  ),
  measure('asked', ['people', 'firms'], /\b(?:survey(?:s|ed)?|asked|asks|polled|interviewed|questioned)\b/gi),
  measure('replaced', ['people', 'percent', 'firms'], /\breplac(?:e|ed|es|ing)\b/gi),
  measure('faster', ['percent'], /\b(?:faster|quicker|speed(?:s|ed)? up|more quickly)\b/gi),
  measure('more output', ['percent'], /\b(?:output|productiv(?:e|ity)|more tickets|more work)\b/gi),
  measure('fewer people needed', ['percent'], /\bfewer (?:people|desks|workers|staff)\b/gi),
  measure('saved', ['money'], /\b(?:sav(?:e|ed|es|ing|ings))\b/gi),
  measure(
    'spent',
    ['money'],
    /\b(?:spen(?:d|t|ds|ding)|capex|capital (?:spending|expenditures?)|invest(?:s|ed|ing|ments?)?)\b/gi,
  ),
  measure('cost', ['money'], /\bcost(?:s|ing)?\b/gi),
  measure('revenue', ['money'], /\b(?:revenues?|sales|turnover)\b/gi),
  measure('profit', ['money'], /\b(?:profits?|net income|earnings)\b/gi),
  measure('paid', ['money'], /\b(?:pa(?:y|ys|id|ying)|salar(?:y|ies)|wages?|bonus(?:es)?|severance)\b/gi),
  measure('raised', ['money'], /\b(?:rais(?:e|ed|es|ing)|borrow(?:ed|s)?|sold|notes)\b/gi),
  measure('closed without a person', ['percent'], /\b(?:close[sd]?|handle[sd]?|answer(?:s|ed)?|resolve[sd]?)\b/gi),
];

export type Qualifier = { readonly name: string; readonly pattern: RegExp };

/** What narrows a number down. Two numbers that differ in one of these are about different things. */
export const qualifiers: readonly Qualifier[] = [
  {
    name: 'because of AI',
    pattern:
      /\b(?:because of|due to|thanks to|caused by|blamed on|linked to|tied to|attributed to|put down to)\s(?:AI|artificial intelligence|automation|a chatbot)\b|\b(?:AI|automation)[ -](?:driven|related|led|attributed|linked|layoffs|job cuts|cuts|redundancies)\b/i,
  },
  { name: 'entry-level', pattern: /\b(?:entry[ -]level|juniors?|beginners?|graduates?)\b/i },
  { name: 'contractors', pattern: /\b(?:contractors?|freelancers?|temps)\b/i },
  { name: 'corporate jobs', pattern: /\bcorporate (?:jobs|roles|positions|staff|workers|employees)\b/i },
  {
    name: 'support staff',
    pattern: /\b(?:customer[ -])?support (?:staff|agents?|jobs|workers|reps|roles|desks?|teams?)\b/i,
  },
  { name: 'engineers', pattern: /\b(?:software )?engineers?\b/i },
  { name: 'women', pattern: /\bwomen\b/i },
  { name: 'United States', pattern: /\b(?:US|U\.S\.|USA|United States|America|American|nationwide)(?![\p{L}$])/u },
  { name: 'Europe', pattern: /\b(?:EU|Europe|European)\b/ },
  { name: 'Britain', pattern: /\b(?:UK|U\.K\.|Britain|British)(?!\p{L})/u },
  { name: 'India', pattern: /\bIndian?\b/ },
  { name: 'California', pattern: /\b(?:California|Californian|Silicon Valley|Bay Area)\b/ },
  { name: 'worldwide', pattern: /\b(?:worldwide|globally|global|around the world)\b/i },
  { name: 'data centres', pattern: /\bdata[ -]cent(?:er|re)s?\b/i },
];

export type Group = { readonly name: string; readonly pattern: RegExp };
const group = (name: string, pattern: RegExp): Group => ({ name, pattern });

/** Whom a number is about when no organisation is named. The more special ones first. */
export const groups: readonly Group[] = [
  group('hiring managers', /\b(?:hiring managers?|recruiters?)\b/i),
  group('HR leaders', /\bHR (?:leaders?|managers?|executives?|chiefs?|professionals?)\b/i),
  group('executives', /\b(?:executives?|CEOs?|business leaders?|bosses|chief executives?)\b/i),
  group('developers', /\b(?:developers?|programmers?|coders)\b/i),
  group('support agents', /\b(?:support agents?|agents with|customer service reps?)\b/i),
  group(
    'tech',
    /\b(?:tech(?:nology)?(?:[ -](?:industry|sector))?\s(?:workers?|employees|staff|people|jobs?|positions|roles|layoffs|lay-offs|job cuts|companies|company|firms?|giants|sector|industry|businesses)|in tech(?:nology)?|tech sector|software (?:firms|companies))\b/i,
  ),
  group('operators', /\boperators?\b/i),
  group('start-ups', /\bstart-?ups?\b/i),
  group('tickets', /\btickets?\b/i),
  group('layoffs', /\bof (?:the |all )?(?:layoffs|job cuts|cuts|redundancies)\b/i),
  group('employers', /\b(?:employers?|companies|company|firms?|businesses|organi[sz]ations|enterprises)\b/i),
  group('workers', /\b(?:workers?|employees|staff|people|workforce)\b/i),
];

/** Groups that are asked for what they think or do: a share of them says nothing of jobs by itself. */
const respondents =
  /^(?:hiring managers?|recruiters?|HR .*|executives?|CEOs?|business leaders?|bosses|chief executives?|employers?|companies|company|firms?|businesses|organi[sz]ations|enterprises)$/i;

/** `78% of executives said layoffs were about AI` is about what they said, and no share of jobs. */
export function isOpinion(unit: string, entity: string, measure: string | null): boolean {
  return unit === '%' && measure === 'laid off' && respondents.test(entity);
}
