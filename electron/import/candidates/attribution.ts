/** Who a sentence says it has its facts from: "according to X", "X surveyed", "a report by X". */

/** A name: capitalised words, with the small words and marks that names have inside. */
const word = "(?:\\p{Lu}[\\p{L}\\p{N}&'’.-]{0,40}|\\p{Lu}{2,12})";
const joiner = '(?:\\s(?:of|for|the|and|&|on|de|la|du|des|für|der|und)){1,2}';
const name = `(?:[Tt]he\\s)?(${word}(?:(?:${joiner})?\\s${word}){0,6})`;
const strictWord = "(?:\\p{Lu}[\\p{L}\\p{N}&'’.-]{1,40})";
const strictName = `(?:[Tt]he\\s)?(${strictWord}(?:(?:${joiner})?\\s${strictWord}){0,6})`;

/**
 * Words that give a source away, and the expression around them. Names make the expressions slow, so they are for the
 * sentences that have such words.
 */
const patterns = [
  pattern(
    '[Aa]ccording\\sto\\s',
    (sign) =>
      `${sign}(?:(?:a|an|new|recent|the|its|data|figures|numbers|research|estimates|reports?|surveys?|stud(?:y|ies)|analys[ie]s|by|from|of|published|\\d{4})\\s){0,6}${name}`,
  ),
  pattern(
    '(?:[Ss]urvey|[Ss]tudy|[Rr]eport|[Pp]oll|[Aa]nalysis|[Rr]esearch|[Pp]aper|[Dd]ata|[Ff]igures|[Ss]tatistics|[Ee]stimates|[Nn]umbers|[Ff]indings)\\s(?:conducted\\s|published\\s|released\\s|compiled\\s|collected\\s|commissioned\\s|carried\\sout\\s)?(?:by|from|of)\\s',
    (sign) => `${sign}${name}`,
  ),
  pattern(
    '\\s(?:surveyed|polled|interviewed|analy[sz]ed|estimated|estimates|documented|counted|tallied|calculated|reported|found|finds|projects|projected|forecasts?|predicted|published)\\s',
    (sign) => `${strictName}${sign}`,
  ),
  pattern(
    '(?:told|said\\sin\\san\\sinterview\\swith|[Ii]n\\san\\sinterview\\swith|as\\sreported\\sby|reported\\sby|first\\sreported\\sby|cited\\sby|quoted\\sby|wrote\\sin)\\s',
    (sign) => `${sign}${name}`,
  ),
  pattern(
    '[Ll]aut\\s',
    (sign) => `${sign}(?:einer?\\s|dem\\s|der\\s|des\\s)?(?:\\p{L}{3,20}\\s(?:von|des|der)\\s(?:der\\s)?)?${name}`,
  ),
  pattern(
    '[Ss]elon\\s',
    (sign) => `${sign}(?:une?\\s\\p{L}{3,20}\\s(?:de|du|d['’])\\s?)?(?:le\\s|la\\s|l['’]|les\\s)?${name}`,
  ),
  pattern('[Ss]egún\\s', (sign) => `${sign}(?:(?:un|una|el|la|los|las)\\s)?(?:\\p{L}{3,20}\\s(?:de|del)\\s)?${name}`),
];

function pattern(sign: string, around: (sign: string) => string): { sign: RegExp; expression: RegExp } {
  return { sign: new RegExp(sign, 'u'), expression: new RegExp(around(sign), 'gu') };
}

/** Words that open a sentence with a capital and are no name. */
const noName =
  /^(?:The|A|An|This|That|These|Those|It|He|She|They|We|You|I|In|On|At|By|For|But|And|Or|So|If|When|While|As|Its|Their|Our|His|Her|My|Your|One|Two|Both|Most|Many|Some|All|Researchers|Economists|Analysts|Experts|Officials|Companies|Workers|Employers|People|Critics|Studies|Reports|Surveys|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|American|Americans|European|Chinese)$/;

const anySign =
  /according|survey|stud|report|poll|analy|research|paper|data|figure|statistic|estimate|number|finding|interview|document|count|tall|calculat|found|find|project|forecast|predict|publish|told|cited|quoted|wrote|laut|selon|según/i;

/** Whether it is worth looking for names in the text. */
export const mayAttribute = (text: string): boolean =>
  anySign.test(text) && patterns.some(({ sign }) => sign.test(text));

/** Names in a sentence, with where each stands. */
export function attributionsIn(sentence: string): { name: string; index: number }[] {
  const found: { name: string; index: number }[] = [];
  if (!anySign.test(sentence) || sentence.length > 5000) return found;
  for (const { sign, expression } of patterns) {
    if (!sign.test(sentence)) continue;
    for (const match of sentence.matchAll(expression)) {
      const who = tidy(match[1] ?? '');
      if (who !== null && !found.some(({ name }) => name === who)) found.push({ name: who, index: match.index });
    }
  }
  return found;
}

function tidy(raw: string): string | null {
  const who = raw
    .replace(/['’]s?(?:\s.*)?$/, (tail) => (/^['’]s?$/.test(tail) ? '' : tail))
    .replace(/[.,;:]+$/, '')
    .trim();
  const [first = ''] = who.split(/\s/);
  if (who.length < 2 || who.length > 120) return null;
  return noName.test(first) && !/\s/.test(who) ? null : noName.test(first) ? null : who;
}
