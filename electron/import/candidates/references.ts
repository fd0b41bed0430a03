/** Sections that list sources: which they are, and what each entry is called. */

export type ListKind = 'sources-section' | 'reference-list';

const sources =
  /^(?:sources?(?: (?:&|and) .{1,30}| used| cited| consulted)?|data sources?|where (?:this|the) (?:data|information) comes from|quellen(?:angaben|verzeichnis)?|sources? et .{1,20}|fuentes|fonti|fontes|bronnen|källor|źródła|来源|來源|资料来源|資料來源|出典|情報源|출처|источники|kaynaklar|المصادر)[:：]?$/iu;
const references =
  /^(?:references?|bibliography|works cited|literature(?: cited)?|citations?|(?:end|foot)?notes|notes (?:&|and) references|further reading|literatur(?:verzeichnis)?|références(?: bibliographiques)?|bibliographie|referencias|bibliografía|riferimenti|bibliografia|referenties|参考文献|參考文獻|参考资料|參考資料|참고 ?문헌|список литературы|литература|kaynakça)[:：]?$/iu;

/** The kind of list that a heading opens; null for other headings. */
export function listKind(heading: string): ListKind | null {
  if (heading.length > 200) return null;
  const line = heading
    .replace(/\s+/g, ' ')
    .replace(/^[\d.\s]+|\*+/g, '')
    .trim();
  if (line.length > 60) return null;
  return sources.test(line) ? 'sources-section' : references.test(line) ? 'reference-list' : null;
}

/**
 * Entries of one list often end in the same label, run together with the name where a page showed it beside it
 * (`Survey of SkillsNorth America`). What three or more share that way is no part of any name.
 */
export function withoutSharedLabel(entries: readonly string[]): string[] {
  if (entries.length < 3) return [...entries];
  const [first = ''] = entries;
  let shared = first.length;
  for (const entry of entries) {
    let length = 0;
    while (
      length < shared &&
      length < entry.length &&
      first[first.length - 1 - length] === entry[entry.length - 1 - length]
    )
      length += 1;
    shared = length;
  }
  const label = first.slice(first.length - shared).replace(/^[^\p{Lu}]+/u, '');
  const glued = entries.every((entry) => /[\p{Ll}\p{N})\]]$/u.test(entry.slice(0, entry.length - label.length)));
  return label.length < 3 || !glued
    ? [...entries]
    : entries.map((entry) => entry.slice(0, entry.length - label.length).trim());
}
