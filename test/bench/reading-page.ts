/**
 * What Warrant's reader is measured beside, in the same window and run: the bare text in ProseMirror; the floor, the same
 * text with `content-visibility` and CSS highlights for what is in view; decorations for everything, as ProseMirror's own
 * examples have it; and Recogito with spans, the quicker of its ways. Runs in the page, and has the clock for all.
 */
import { createTextAnnotator } from '@recogito/text-annotator';
import { Schema, type Node } from 'prosemirror-model';
import { EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';

export type Way = 'bare' | 'floor' | 'decorations' | 'recogito';
export type PageSpan = { readonly start: number; readonly end: number; readonly colour: number };
export type ReadingPage = {
  /** Milliseconds until the frame with the text, and what is drawn on it, is through. */
  open(way: Way, paragraphs: readonly string[], spans: readonly PageSpan[]): Promise<number>;
  /** Milliseconds from one more span to the frame that shows it. */
  add(): Promise<number>;
  readonly scroller: HTMLElement | null;
  close(): void;
  /** Resolves once the frame that first has it is through: laid out, painted and handed on. False when it does not come. */
  painted(there: () => boolean, patience?: number): Promise<boolean>;
};
declare global {
  interface Window {
    readingPage?: ReadingPage;
  }
}

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
});
/**
 * A frame is one task of the window: its callbacks, layout, painting, and what is handed to the compositor. The first task
 * after it, before whatever else waits, is when it is through.
 */
const painted = (there: () => boolean, patience = 5000): Promise<boolean> =>
  new Promise((done) => {
    const begun = performance.now();
    const look = (): void => {
      if (there()) void scheduler.postTask(() => done(true), { priority: 'user-blocking' });
      else if (performance.now() - begun > patience) done(false);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
const frame = (): Promise<boolean> => painted(() => true);
const colours = ['#cfe3f1', '#f6e3c0', '#cdeadf', '#ecd5e3'];

let host: HTMLElement | null = null;
let view: EditorView | null = null;
let addOne: ((span: PageSpan) => (() => boolean) | void) | null = null;
/** Of what is drawn by others than ProseMirror. */
let annotator: { destroy(): void } | null = null;
let added = 0;

window.readingPage = {
  get scroller() {
    return host;
  },
  async open(way, paragraphs, spans) {
    const sheet = new CSSStyleSheet();
    // The reader's own styles hold for its text alone; these blocks are as they come.
    const skipped = way === 'floor' ? 'content-visibility: auto; contain-intrinsic-size: auto 200px' : '';
    sheet.replaceSync(`.beside p { display: block; margin: 0 0 1em; ${skipped} }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    host = document.createElement('div');
    host.className = 'beside';
    host.style.cssText = 'position:fixed;inset:0;overflow:auto;z-index:99;background:#fff;font:17.5px/1.62 serif';
    document.body.append(host);
    await frame();
    const begun = performance.now();
    if (way === 'recogito') {
      await withRecogito(host, paragraphs, spans);
      return performance.now() - begun;
    }
    const doc = schema.node(
      'doc',
      null,
      paragraphs.map((text) => schema.node('paragraph', null, schema.text(text))),
    );
    const drawn = way === 'decorations' ? decorated(doc, paragraphs, spans) : [];
    view = new EditorView(host, { state: EditorState.create({ doc, plugins: drawn }), editable: () => false });
    if (way === 'floor') inView(view, paragraphs, spans);
    await frame();
    return performance.now() - begun;
  },
  async add() {
    added += 1;
    const begun = performance.now();
    const there = addOne?.({ start: 20 + added, end: 120 + added, colour: added % colours.length });
    await painted(there ?? (() => true));
    return performance.now() - begun;
  },
  painted,
  close() {
    annotator?.destroy();
    annotator = null;
    view?.destroy();
    host?.remove();
    for (const name of [...CSS.highlights.keys()].filter((key) => key.startsWith('beside-')))
      CSS.highlights.delete(name);
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
    [host, view, addOne] = [null, null, null];
  },
};

/** Offsets count two line breaks between paragraphs, positions two tokens: they differ by one all through. */
const position = (offset: number): number => offset + 1;

function decorated(doc: Node, _paragraphs: readonly string[], spans: readonly PageSpan[]): Plugin[] {
  const key = new PluginKey<DecorationSet>('beside');
  const all = [...spans];
  const decorations = (): DecorationSet =>
    DecorationSet.create(
      doc,
      all.map(({ start, end, colour }) =>
        Decoration.inline(position(start), position(end), { style: `background: ${colours[colour]}` }),
      ),
    );
  addOne = (span) => {
    all.push(span);
    if (view !== null) view.dispatch(view.state.tr.setMeta(key, true));
  };
  return [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: decorations,
        apply: (transaction, set) => (transaction.getMeta(key) === true ? decorations() : set),
      },
      props: { decorations: (state) => key.getState(state) ?? null },
    }),
  ];
}

function inView(shown: EditorView, paragraphs: readonly string[], spans: readonly PageSpan[]): void {
  const style = document.adoptedStyleSheets.at(-1);
  const highlights = colours.map((colour, index) => {
    const highlight = new Highlight();
    CSS.highlights.set(`beside-${index}`, highlight);
    style?.insertRule(`.beside .ProseMirror::highlight(beside-${index}) { background: ${colour} }`);
    return highlight;
  });
  const starts: number[] = [];
  let at = 0;
  for (const text of paragraphs) {
    starts.push(at);
    at += text.length + 2;
  }
  const drawnSpans = new Set<PageSpan>();
  const draw = (span: PageSpan): void => {
    drawnSpans.add(span);
    const from = shown.domAtPos(position(span.start), 1);
    const to = shown.domAtPos(position(span.end), -1);
    highlights[span.colour]?.add(
      new StaticRange({
        startContainer: from.node,
        startOffset: from.offset,
        endContainer: to.node,
        endOffset: to.offset,
      }),
    );
  };
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  let shownTo = 0;
  const look = (): void => {
    const blocks = shown.dom.children;
    let last = 0;
    while (last < blocks.length && (blocks[last]?.getBoundingClientRect().top ?? 0) < innerHeight * 2) last += 1;
    const end = starts[last] ?? at;
    if (end <= shownTo) return;
    for (const span of ordered) if (span.start >= shownTo && span.start < end) draw(span);
    shownTo = end;
  };
  look();
  host?.addEventListener('scroll', () => requestAnimationFrame(look), { passive: true });
  addOne = draw;
}

/** As its documentation has it: the text's elements are its own, and each span knows where it stands. */
async function withRecogito(
  root: HTMLElement,
  paragraphs: readonly string[],
  spans: readonly PageSpan[],
): Promise<void> {
  const text = paragraphs.join('');
  root.append(
    ...paragraphs.map((words) => {
      const element = document.createElement('p');
      element.textContent = words;
      return element;
    }),
  );
  // Offsets of the material count two line breaks between paragraphs; Recogito counts the text alone.
  const before = paragraphs.map((words) => words.length);
  const place = (offset: number): number => {
    let [at, start] = [0, 0];
    while (at < before.length && start + (before[at] ?? 0) + 2 <= offset) start += (before[(at += 1) - 1] ?? 0) + 2;
    return offset - 2 * at;
  };
  const annotation = ({ start, end, colour }: PageSpan, id: string) => ({
    id,
    bodies: [{ id: `${id}b`, annotation: id, purpose: 'tagging', value: String(colour) }],
    target: {
      annotation: id,
      selector: [{ quote: text.slice(place(start), place(end)), start: place(start), end: place(end) }],
    },
  });
  const shows = (id: string) => (): boolean => root.querySelector(`[data-annotation="${id}"]`) !== null;
  const made = createTextAnnotator(root, {
    renderer: 'SPANS',
    annotatingEnabled: false,
    style: ({ bodies }) => ({ fill: colours[Number(bodies[0]?.value)] ?? '#ddd', fillOpacity: 1 }),
  } as Parameters<typeof createTextAnnotator>[1]);
  annotator = made;
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  made.setAnnotations(ordered.map((span, index) => annotation(span, `a${index}`)));
  await painted(shows('a0'), 60_000);
  addOne = (span) => {
    const id = `new${added}`;
    made.addAnnotation(annotation(span, id));
    return shows(id);
  };
}
