/** What the styles of an OpenDocument file make of a span, a paragraph, a list (OASIS ODF 1.3 part 3, section 16). */
import { descendants, elementsOf, type XmlElement } from '#shared/export/xml-tree';

export type OdtStyles = {
  /** HTML element names to wrap a span of that style in. */
  readonly spans: ReadonlyMap<string, readonly string[]>;
  /** The built-in style that a paragraph style comes from, e.g. `Quotations`; its own name when it is one. */
  readonly paragraphs: ReadonlyMap<string, string>;
  /** For each list style, which of its levels are numbered. */
  readonly numbered: ReadonlyMap<string, ReadonlySet<number>>;
};

export function stylesOf(parts: readonly XmlElement[]): OdtStyles {
  const styles = parts.flatMap((part) => descendants(part, 'style:style'));
  const nameOf = ({ attributes }: XmlElement): string => attributes['style:name'] ?? '';
  const parents = new Map(styles.map((style) => [nameOf(style), style.attributes['style:parent-style-name'] ?? null]));
  return {
    spans: new Map(styles.map((style) => [nameOf(style), marksOf(style)])),
    paragraphs: new Map(styles.map((style) => [nameOf(style), origin(nameOf(style), parents)])),
    numbered: new Map(
      parts.flatMap((part) => descendants(part, 'text:list-style')).map((list) => [nameOf(list), numberedLevels(list)]),
    ),
  };
}

/** Automatic styles (`P1`) are variations of a named one; a chain of variations ends soon. */
function origin(name: string, parents: ReadonlyMap<string, string | null>): string {
  let at = name;
  for (let step = 0; step < 20 && /^[A-Z]+\d+$/.test(at); step += 1) {
    const parent = parents.get(at) ?? null;
    if (parent === null) break;
    at = parent;
  }
  return at;
}

function marksOf(style: XmlElement): string[] {
  const text = elementsOf(style).find((child) => child.name === 'style:text-properties')?.attributes ?? {};
  const position = text['style:text-position'] ?? '';
  return [
    ...(/^(?:bold|[6-9]00)$/.test(text['fo:font-weight'] ?? '') ? ['strong'] : []),
    ...(/^(?:italic|oblique)$/.test(text['fo:font-style'] ?? '') ? ['em'] : []),
    ...(!['', 'none'].includes(text['style:text-line-through-style'] ?? '') ? ['s'] : []),
    ...(/^(?:super|[1-9])/.test(position) ? ['sup'] : /^(?:sub|-)/.test(position) ? ['sub'] : []),
  ];
}

const numberedLevels = (list: XmlElement): Set<number> =>
  new Set(
    elementsOf(list)
      .filter((level) => level.name === 'text:list-level-style-number')
      .map((level) => Number(level.attributes['text:level'] ?? '1')),
  );
