/** Named organisations in a sentence: those that a number may be about, apart from those that counted. */

export type Named = { readonly name: string; readonly start: number; readonly end: number };

const capital = String.raw`\p{Lu}[\p{L}\p{N}&’'.-]*[\p{L}\p{N}]|\p{Lu}`;
/** `Challenger, Gray & Christmas` is one. */
const joint = String.raw`\s(?:(?:of|for|and|&)\s)?|,\s(?=\p{Lu}\p{L}{1,20}\s&\s)`;
const names = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${capital})(?:(?:${joint})(?:${capital}))*`, 'gu');

/** Capitalised, yet no organisation. */
const noName =
  /^(?:I|AI|A\.I|LLMs?|CEOs?|CFO|HR|IT|US|U\.S|USA|UK|EU|Q[1-4]|H[12]|GPT|Gen|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|American?s?|European?s?|Europe|British|Britain|Indian?|United|States|Chinese|China|California|Christmas|Silicon|Valley|English|ChatGPT|GenAI|AI-.*|MW|GW|PR|ROI|FAQs?|API|CRUD|LLM|DEI|AGI|VC|IPO)$/;
/** `Jan-Feb`, `Monday–Friday`: each part is none by itself. */
const isNoName = (word: string): boolean => word.split(/[-–]/).every((part) => noName.test(part)) || noName.test(word);
/** Words that begin sentences. Whatever else begins one and is no word of the field may be a name. */
const starter =
  /^(?:The|A|An|In|On|At|By|For|From|With|Without|To|Of|As|If|When|While|Where|After|Before|During|Since|Until|Between|Among|According|About|Around|Roughly|Nearly|Almost|Over|Under|More|Most|Less|Fewer|Some|Many|Several|All|Both|Each|Every|Half|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety|It|Its|He|She|They|Their|We|Our|You|Your|His|Her|This|That|These|Those|There|Here|What|Which|Who|Why|How|No|Not|None|Nobody|And|But|Or|So|Yet|Then|Now|Still|Even|Only|Just|Also|However|Meanwhile|Another|Other|Last|Next|First|Second|Third|Late|Early|Up|At|Because|Although|Though|Take|Going|Employers?|Companies|Company|Firms?|Businesses|Executives?|Managers?|Workers?|Employees|Staff|People|Developers?|Engineers?|Agents?|Support|Tech|Technology|Software|Layoffs?|Job|Jobs|Cuts?|Hiring|Entry-level|Junior|Data|Chatbots?|Tools?|Trackers?|Surveys?|Headcount|Spending|Revenue|Wages|Notes|Losses|Operators|Investors|Recruiters|Restructuring|Regret|Automation|Seventeen|Neither|Worldwide|Globally|Altogether|Overall|Total|Economists?|Researchers?|Analysts?|Bosses|Leaders|Customers?|Rates|Trials?|Nationwide|Today|Yesterday|Tomorrow|Yes|Translation|Either|Bottom|Nothing|Anyone|Everyone|Someone|Did|Does|Do|Is|Are|Was|Were|Has|Have|Had|Can|Could|Should|Would|Might|Must|Consider|Imagine|Fifty-.*|(?:Twenty|Thirty|Forty|Sixty|Seventy|Eighty|Ninety)-.*)$/;

const counterName =
  /\b(?:Count|Tracker|Institute|Survey|Panel|Monitor|Review|Index|University|Report|Bureau|Department|Office|Statistics|Research|Observatory|News|Times|Post|Gazette|Gazetteer|Journal|Record|fyi)$/;
const counting =
  /^(?:[’']s?)?\s(?:(?:\p{Ll}+|Tech|Layoffs?)\s){0,2}?(?:tracker|survey|report|count|panel|data|database|index|total|list|figures?|poll|study|found|finds|counts|counted|tallied|tracked|recorded|estimates|estimated|reports|reported|surveyed|asked|polled|put|puts|lists|listed|logged|shows|showed)\b/iu;
const saying = /^\s(?:says|said|claims|claimed|writes|wrote|concludes|concluded)\b/i;
const quoted = /\b(?:according to|counted by|reported by|says|said|by|from|per)\s(?:the\s|a\s)?$/i;

/** What follows a single capitalised word at the beginning of a sentence when it is somebody who does something. */
const acts =
  /^(?:[’']s?\b|,|\s(?:says?|said|will|plans?|has|have|had|is|was|were|let|cut|laid|shed|took|paid|spent|sold|did|went|hit|and|alone|\p{Ll}+(?:ed|[^s]s))\b)/u;

/** Named organisations that the sentence is about; whoever counted, asked or reported is left out. */
export function organisationsIn(sentence: string): Named[] {
  if (isHeadline(sentence)) return [];
  const found: Named[] = [];
  for (const match of sentence.matchAll(names)) {
    const isFirst = sentence.slice(0, match.index).trim() === '';
    const whole = trimmedName(match[0], isFirst);
    if (whole === null) continue;
    if (isFirst && !/\s/.test(whole) && !acts.test(sentence.slice(match.index + match[0].length))) continue;
    const trimmed = whole.replace(/[’']s$/, '');
    const start = match.index + match[0].indexOf(trimmed);
    const end = start + trimmed.length;
    const rest = sentence.slice(end, end + 60);
    if (counterName.test(trimmed) || counting.test(rest)) continue;
    if (saying.test(rest) && !/\b(?:it|its|they)\b/i.test(rest)) continue;
    if (quoted.test(sentence.slice(Math.max(0, start - 24), start))) continue;
    found.push({ name: trimmed, start, end });
  }
  return found;
}

/** The sentence with blanks in place of the names of trackers, surveys and reports: what they are called is nothing said. */
export function withoutCounters(sentence: string): string {
  if (isHeadline(sentence)) return sentence;
  return sentence.replace(names, (name) =>
    counterName.test(name.replace(/[’']s$/, '')) ? ' '.repeat(name.length) : name,
  );
}

/** `The Great Swap: Tech Fires 51,000 Workers`: every word has a capital, so a capital says nothing. */
function isHeadline(sentence: string): boolean {
  const long = sentence.match(/(?<![\p{L}\p{N}])\p{L}{4,}/gu) ?? [];
  return long.length >= 4 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** Without the words at either end that are no part of a name; null when none is left. */
function trimmedName(run: string, isFirst: boolean): string | null {
  let words = run.split(' ');
  const isStarter = (word: string): boolean => starter.test(word.replace(/[’'](?:re|ve|ll|d|m|s|t)$/, ''));
  const isNone = (found: string, index: number) =>
    isNoName(found) ||
    /^(?:of|for|and)$/.test(found) ||
    (isStarter(found) && (isFirst || words.length > 1 || index === 0));
  while (words.length > 0 && isNone(words[0] ?? '', 0)) words = words.slice(1);
  while (words.length > 0 && isNoName(words.at(-1) ?? '')) words = words.slice(0, -1);
  const name = words.join(' ').replace(/[.,’'-]+$/, '');
  return name.length < 2 ? null : name;
}
