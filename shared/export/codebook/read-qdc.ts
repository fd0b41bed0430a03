/** REFI-QDA codebooks, of whatever program: the tree with names, descriptions and colours; sets and notes are told of. */
import type { Code } from '#shared/model/codebook';
import { fail, ok, type Result } from '#shared/model/result';
import { elementsOf, parseXml, safeXml, textOfXml, unescapeXml, type XmlElement } from '../xml-tree';
import { nearestColour } from './colours';
import { mostCodes, tooManyCodes, type FileCode, type FileCodebook } from './file-code';
import type { CodeTexts } from './description';
import { readExtras, textsWith, withoutExtras } from './qdc-extras';
import { qdcSets } from './write-qdc';

/** Errors: those of `safeXml` and `parseXml`; `no-codebook`, `no-codes`, `too-large`. */
export function readQdc(text: string): Result<FileCodebook> {
  const xml = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const safe = safeXml(withoutExtras(xml), 'the codebook');
  const root = safe.ok ? parseXml(safe.value, 'the codebook') : safe;
  if (!root.ok) return root;
  // A project's codebook has the same elements within the project.
  const codebook = named(root.value, 'CodeBook')
    ? root.value
    : elementsOf(root.value).find((e) => named(e, 'CodeBook'));
  if (codebook === undefined)
    return fail('no-codebook', `This is XML, but no REFI-QDA codebook: it begins with <${root.value.name}>.`);
  const reader = new Reader(readExtras(xml), setsIn(codebook));
  for (const codes of elementsOf(codebook)) if (named(codes, 'Codes')) reader.readBelow(codes, null);
  if (reader.codes.length === 0) return fail('no-codes', 'The codebook holds no codes.');
  return reader.codes.length > mostCodes
    ? fail('too-large', tooManyCodes)
    : ok({ codes: reader.codes, remarks: reader.remarks() });
}

type Sets = ReadonlyMap<string, ReadonlySet<string>>;

class Reader {
  readonly codes: FileCode[] = [];
  readonly #extras: ReturnType<typeof readExtras>;
  readonly #sets: Sets;
  readonly #refs = new Set<string>();
  #nameless = 0;
  #folders = 0;

  constructor(extras: ReturnType<typeof readExtras>, sets: Sets) {
    this.#extras = extras;
    this.#sets = sets;
  }

  readBelow(element: XmlElement, parentRef: string | null): void {
    for (const child of elementsOf(element)) if (named(child, 'Code')) this.#read(child, parentRef);
  }

  remarks(): string[] {
    const others = [...this.#sets.keys()].filter((name) => !Object.values<string>(qdcSets).includes(name));
    return [
      ...(this.#nameless > 0 ? [`${this.#nameless} without a name, and what stood below them, left out.`] : []),
      ...(this.#folders > 0 ? [`${this.#folders} only group others in the file; here they can be given too.`] : []),
      ...(others.length > 0 ? [`Groups of codes left out: ${others.join(', ')}.`] : []),
    ];
  }

  #read(element: XmlElement, parentRef: string | null): void {
    const attribute = (name: string): string => unescapeXml(element.attributes[name] ?? '');
    const name = attribute('name').replaceAll(/\s+/g, ' ').trim().slice(0, 2000);
    if (name === '') {
      this.#nameless += 1;
      return;
    }
    const guid = attribute('guid').replaceAll(/[{}]/g, '').toLowerCase();
    const extras = this.#extras.get(guid);
    const description = elementsOf(element)
      .filter((child) => named(child, 'Description'))
      .map(textOfXml)
      .join('\n\n');
    const retired = extras?.retired ?? this.#sets.get(qdcSets.retired)?.has(guid);
    if (attribute('isCodable') === 'false' && retired !== true) this.#folders += 1;
    const ref = guid === '' || this.#refs.has(guid) ? `code ${this.codes.length}` : guid;
    this.#refs.add(ref);
    const colour = extras?.colour ?? nearestColour(attribute('color'));
    const { id = null, group, mark, key, order } = extras ?? {};
    // A program that has no word for it did not mean that it should go.
    const texts = Object.entries(textsWith(extras, description)).filter(
      ([, said]) => extras !== undefined || said !== '',
    );
    const fields = defined({
      ...(Object.fromEntries(texts) as Partial<CodeTexts>),
      name,
      group: group ?? this.#groupOf(guid),
      colour: colour ?? undefined,
      mark,
      key,
      order,
      retired,
    });
    this.codes.push({ ref, id, guid: guid === '' ? null : guid, parentRef, fields: { ...fields, name } });
    this.readBelow(element, ref);
  }

  #groupOf(guid: string): Code['group'] | undefined {
    const narratives = this.#sets.get(qdcSets.narrative);
    return narratives === undefined ? undefined : narratives.has(guid) ? 'narrative' : 'theme';
  }
}

function setsIn(codebook: XmlElement): Sets {
  const sets = elementsOf(codebook)
    .filter((child) => named(child, 'Sets'))
    .flatMap(elementsOf);
  return new Map(
    sets.map((set) => [
      unescapeXml(set.attributes.name ?? ''),
      new Set(
        elementsOf(set).flatMap(({ attributes }) =>
          (attributes.guid ?? attributes.targetGUID ?? '').replaceAll(/[{}]/g, '').toLowerCase(),
        ),
      ),
    ]),
  );
}

/** Whatever prefix the file gives the namespace. */
const named = ({ name }: XmlElement, local: string): boolean => name === local || name.endsWith(`:${local}`);

const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
