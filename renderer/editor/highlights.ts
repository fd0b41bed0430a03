/**
 * Highlights as boxes of our own below the text, line by line, and only for what is in view. The document's elements
 * never change, and a box costs something when it comes or goes and nothing in any other frame: the browser's own
 * highlights (CSS Custom Highlight API) are gone through and their text painted again in every frame in which anything
 * on the page changes.
 *
 * Each code of a span is a group of boxes, its colour the ground and its mark the line below, so that colour is never the
 * only sign. Spans that overlap have lanes, and so their lines do not cover one another.
 */
import type { PlacedSpan } from '#renderer/bridge/span-index';
import type { LineBox, Stretch, TextPlaces } from './text-places';

/** Lines below the text that there is room for before the next line of text. */
const levels = 3;

type Look = { readonly key: string; readonly name: string; readonly className: string; readonly level: number };
type Drawn = { readonly lines: readonly LineBox[]; readonly look: Look; readonly element: HTMLElement };
export type Highlighted = {
  readonly spans: readonly PlacedSpan[];
  /** Places that were searched for. */
  readonly found: readonly Stretch[];
  /** A passage that no annotation stands for. */
  readonly passage: Stretch | null;
  /** The one span that is looked at. */
  readonly selected: Stretch | null;
};

export class HighlightLayer {
  readonly #box = document.createElement('div');
  #drawn = new Map<string, Drawn>();

  /** `host` holds the text, and its box is the text's. */
  constructor(host: HTMLElement) {
    this.#box.className = 'highlights';
    this.#box.setAttribute('aria-hidden', 'true');
    host.prepend(this.#box);
  }

  /** Measures all that is to be drawn; what it returns draws it, and nothing else. Reading and writing stay apart. */
  prepare(highlighted: Highlighted, places: TextPlaces): () => void {
    const wanted = looksOf(highlighted).map(({ look, stretch }) => ({ look, lines: places.linesOf(stretch) }));
    return () => this.#draw(wanted);
  }

  destroy(): void {
    this.#box.remove();
  }

  #draw(wanted: readonly { readonly look: Look; readonly lines: readonly LineBox[] }[]): void {
    const gone = this.#drawn;
    this.#drawn = new Map();
    for (const { look, lines } of wanted) {
      const before = gone.get(look.key);
      gone.delete(look.key);
      if (before !== undefined && before.lines === lines && sameLook(before.look, look)) {
        this.#drawn.set(look.key, before);
        continue;
      }
      const element = groupOf(look, lines);
      if (before === undefined) this.#box.append(element);
      else before.element.replaceWith(element);
      this.#drawn.set(look.key, { look, lines, element });
    }
    for (const { element } of gone.values()) element.remove();
  }
}

const sameLook = (a: Look, b: Look): boolean => a.className === b.className && a.level === b.level;

function groupOf({ name, className, level }: Look, lines: readonly LineBox[]): HTMLElement {
  const group = document.createElement('div');
  group.className = `highlight ${className}`;
  group.dataset.name = name;
  for (const { left, top, width, height } of lines) {
    const line = document.createElement('span');
    const below = height + 3 * level;
    line.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${below}px`;
    group.append(line);
  }
  return group;
}

function looksOf({ spans, found, passage, selected }: Highlighted): { look: Look; stretch: Stretch }[] {
  const named = (name: string, stretch: Stretch | null): { look: Look; stretch: Stretch }[] =>
    stretch === null
      ? []
      : [{ look: { key: `${name} ${stretch.start} ${stretch.end}`, name, className: name, level: 0 }, stretch }];
  return [
    ...spans.flatMap((span) =>
      codeLooks(span).map(({ name, className }, at) => ({
        look: { key: `${span.id} ${name}`, name, className, level: (span.lane + at) % levels },
        stretch: span,
      })),
    ),
    ...found.flatMap((place) => named('found', place)),
    ...named('passage', passage),
    ...named('selected', selected),
  ];
}

/** Two codes that look the same are drawn once. */
function codeLooks({ codes }: PlacedSpan): { name: string; className: string }[] {
  if (codes.length === 0) return [{ name: 'code-uncoded', className: 'uncoded colour-none' }];
  const looks = codes.map(({ colour, mark }) => ({
    name: `code-${colour}-${mark}`,
    className: `colour-${colour} mark-${mark}`,
  }));
  return looks.filter(({ name }, at) => looks.findIndex((other) => other.name === name) === at);
}
