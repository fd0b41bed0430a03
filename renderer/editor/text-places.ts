/**
 * Where stretches of the text stand on the page, line by line. Scrolling moves nothing relative to the text's own box, so
 * what was measured holds until that box changes its size, and each stretch is measured once.
 */
import type { EditorView } from 'prosemirror-view';
import type { Textblock } from '#shared/model/canonical-text';
import { blocksWithin, positionIn } from './positions';

/** Part of one line, in pixels from the text's own box: from above the capitals to below the descenders. */
export type LineBox = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
export type Stretch = { readonly start: number; readonly end: number };

/** Of the font's size: how far a line box reaches above its baseline and below it. */
const [above, below] = [0.96, 0.34];

export class TextPlaces {
  readonly #view: EditorView;
  readonly #column: HTMLElement;
  readonly #textblocks: readonly Textblock[];
  #known = new Map<string, readonly LineBox[]>();
  #asked = new Map<string, readonly LineBox[]>();
  #origin = { left: 0, top: 0 };
  /** The box that all that is known was measured in. */
  #box = '';

  /** `column`: the text's own box. */
  constructor(view: EditorView, column: HTMLElement, textblocks: readonly Textblock[]) {
    this.#view = view;
    this.#column = column;
    this.#textblocks = textblocks;
  }

  /** Before stretches are asked for; what the last round did not ask for is forgotten. */
  begin(): void {
    const { left, top, width, height } = this.#column.getBoundingClientRect();
    this.#origin = { left, top };
    this.#known = this.#box === `${width} ${height}` ? this.#asked : new Map<string, readonly LineBox[]>();
    this.#box = `${width} ${height}`;
    this.#asked = new Map();
  }

  /** Something moved though the text kept its size. */
  forget(): void {
    this.#box = '';
  }

  /** In the order of the text; the same array as long as nothing moved. */
  linesOf({ start, end }: Stretch): readonly LineBox[] {
    const key = `${start} ${end}`;
    const lines = this.#asked.get(key) ?? this.#known.get(key) ?? this.#measured(start, end);
    this.#asked.set(key, lines);
    return lines;
  }

  /** Block by block: a range over several has rectangles of whole blocks. */
  #measured(start: number, end: number): LineBox[] {
    const range = document.createRange();
    const { size } = this.#view.state.doc.content;
    return blocksWithin(this.#textblocks, start, end).flatMap((block) => {
      // Of a text that is not whole yet; the box grows with it, and then all is measured again.
      if (block.position >= size) return [];
      const from = this.#view.domAtPos(positionIn(block, Math.max(start, block.start)), 1);
      const to = this.#view.domAtPos(positionIn(block, Math.min(end, block.end)), -1);
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      const holder = from.node instanceof Element ? from.node : from.node.parentElement;
      return holder === null ? [] : this.#lines([...range.getClientRects()], holder);
    });
  }

  #lines(rectangles: readonly DOMRect[], holder: Element): LineBox[] {
    const font = fontOf(holder);
    // What is scrolled out of a wide table or code is not to be seen.
    const clip = holder.closest('.table, pre')?.getBoundingClientRect();
    const lines: LineBox[] = [];
    for (const { left, right, top, height } of rectangles) {
      const [from, to] = [Math.max(left, clip?.left ?? left), Math.min(right, clip?.right ?? right)];
      if (to <= from || height === 0) continue;
      const baseline = top + height * font.ascent;
      const box = {
        left: from - this.#origin.left,
        width: to - from,
        top: baseline - font.size * above - this.#origin.top,
        height: font.size * (above + below),
      };
      const last = lines.at(-1);
      if (last !== undefined && goesOn(last, box)) lines[lines.length - 1] = together(last, box);
      else lines.push(box);
    }
    return lines;
  }
}

/** Words set off within a line have rectangles of their own. */
const goesOn = (a: LineBox, b: LineBox): boolean =>
  Math.abs(a.top - b.top) < a.height / 3 &&
  Math.max(a.left, b.left) <= Math.min(a.left + a.width, b.left + b.width) + 1;

function together(a: LineBox, b: LineBox): LineBox {
  const left = Math.min(a.left, b.left);
  return { ...a, left, width: Math.max(a.left + a.width, b.left + b.width) - left };
}

/** Pixels; `ascent`: the share of a line's rectangle that lies above the baseline. */
type Font = { readonly size: number; readonly ascent: number };
/** Of a page that is not laid out. */
const usualAscent = 0.75;
const fonts = new Map<string, Font>();

function fontOf(element: Element): Font {
  const { font, fontSize } = getComputedStyle(element);
  const known = fonts.get(font);
  if (known !== undefined) return known;
  const made = { size: Number.parseFloat(fontSize), ascent: ascentOf(font) };
  fonts.set(font, made);
  return made;
}

/** Asked of the page, which has the font at hand; a canvas looks for it anew, in the frame that shows an article first. */
function ascentOf(font: string): number {
  const line = document.createElement('div');
  line.style.cssText = 'position: absolute; visibility: hidden';
  line.style.font = font;
  const letter = document.createTextNode('x');
  const baseline = document.createElement('span');
  baseline.style.display = 'inline-block';
  line.append(letter, baseline);
  document.body.append(line);
  const range = document.createRange();
  range.selectNode(letter);
  const { top, height } = range.getBoundingClientRect();
  const { bottom } = baseline.getBoundingClientRect();
  line.remove();
  return height === 0 ? usualAscent : (bottom - top) / height;
}
