/**
 * Folded blocks in the reader: each run of them is one line that says what it is and offers to show, restore or cut it.
 *
 * The blocks stay in the document, so that positions do not depend on what is folded; they take no room until they are
 * shown. Which runs are shown is a matter of looking, kept in the plugin's state and nowhere else.
 */
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { cutFold, type FoldDecision } from '#shared/model/folds';

type FoldRun = {
  /** Places of its blocks, as `shared/model/folds.ts` counts them. */
  readonly paths: readonly string[];
  /** Why the import folded them, each reason once. */
  readonly reasons: readonly string[];
  /** Lines of text in it. */
  readonly lines: number;
};
export type FoldEvents = {
  /** Null when nothing may be changed. */
  readonly onFold: ((run: FoldRun, decision: FoldDecision) => void) | null;
};
/** Neighbours folded for one reason. */
type FoldPart = {
  readonly at: number;
  readonly paths: string[];
  readonly reason: string;
  lines: number;
  readonly blocks: { from: number; to: number }[];
};
/** Neighbours folded for whatever reason: one line until they are shown, then a line for each part. */
type PlacedRun = { readonly at: number; readonly parts: readonly FoldPart[]; readonly tag: string };
type FoldState = {
  readonly runs: readonly PlacedRun[];
  readonly shown: ReadonlySet<number>;
  readonly set: DecorationSet;
};

const foldKey = new PluginKey<FoldState>('folds');

export function createFoldPlugin(events: FoldEvents): Plugin<FoldState> {
  const stateOf = (doc: Node, runs: readonly PlacedRun[], shown: ReadonlySet<number>): FoldState => ({
    runs,
    shown,
    set: DecorationSet.create(
      doc,
      runs.flatMap((run) => decorationsOf(run, shown.has(run.at), events)),
    ),
  });
  return new Plugin<FoldState>({
    key: foldKey,
    state: {
      init: (_config, { doc }) => stateOf(doc, runsOf(doc), new Set()),
      apply: (transaction, before) => {
        // More of the text came, at its end: what is shown stays shown.
        if (transaction.docChanged) return stateOf(transaction.doc, runsOf(transaction.doc), before.shown);
        const toggled: unknown = transaction.getMeta(foldKey);
        if (typeof toggled !== 'number') return before;
        const shown = new Set(before.shown);
        if (!shown.delete(toggled)) shown.add(toggled);
        return stateOf(transaction.doc, before.runs, shown);
      },
    },
    props: { decorations: (state: EditorState) => foldKey.getState(state)?.set ?? null },
  });
}

/** Folded siblings that stand together, wherever in the document. */
function runsOf(doc: Node): PlacedRun[] {
  const runs: PlacedRun[] = [];
  const visit = (parent: Node, start: number, above: string): void => {
    let parts: FoldPart[] = [];
    const close = (): void => {
      const [first] = parts;
      if (first !== undefined) runs.push({ at: first.at, parts, tag: tags[parent.type.name] ?? 'div' });
      parts = [];
    };
    parent.forEach((node, offset, index) => {
      const from = start + offset;
      const folded: unknown = node.attrs.folded;
      if (folded === cutFold) return;
      if (typeof folded !== 'string') {
        close();
        if (!node.isTextblock) visit(node, from + 1, `${above}${index}.`);
        return;
      }
      let part = parts.at(-1);
      if (part?.reason !== folded) {
        part = { at: from, paths: [], reason: folded, lines: 0, blocks: [] };
        parts.push(part);
      }
      part.paths.push(`${above}${index}`);
      part.lines += linesIn(node);
      part.blocks.push({ from, to: from + node.nodeSize });
    });
    close();
  };
  visit(doc, 0, '');
  return runs;
}

/** What may be decided about parts together. */
const foldRunOf = (parts: readonly FoldPart[]): FoldRun => ({
  paths: parts.flatMap(({ paths }) => paths),
  reasons: [...new Set(parts.map(({ reason }) => reason))],
  lines: parts.reduce((sum, { lines }) => sum + lines, 0),
});

/** What may stand among the children of a list or a table. */
const tags: Readonly<Record<string, string>> = { bullet_list: 'li', ordered_list: 'li', table: 'tr', table_row: 'td' };

function linesIn(node: Node): number {
  if (node.isTextblock) return node.textContent.split('\n').length;
  if (node.childCount === 0) return 1;
  let lines = 0;
  node.forEach((child) => (lines += linesIn(child)));
  return lines;
}

function decorationsOf(run: PlacedRun, shown: boolean, events: FoldEvents): Decoration[] {
  const line = (at: number, fold: FoldRun): Decoration =>
    Decoration.widget(
      at,
      (view) => {
        const toggle = (): void => view.dispatch(view.state.tr.setMeta(foldKey, run.at));
        return lineOf({ run, fold, shown, events, toggle: at === run.at ? toggle : null });
      },
      { side: -1, key: `fold-${at}-${shown}`, ignoreSelection: true, stopEvent: () => true },
    );
  if (!shown) return [line(run.at, foldRunOf(run.parts))];
  return run.parts.flatMap((part) => [
    line(part.at, foldRunOf([part])),
    ...part.blocks.map(({ from, to }) => Decoration.node(from, to, { class: 'shown' })),
  ]);
}

type Line = {
  readonly run: PlacedRun;
  /** What the line stands for: the whole run, or one part of it. */
  readonly fold: FoldRun;
  readonly shown: boolean;
  readonly events: FoldEvents;
  /** Shows or hides the run; null on the lines of further parts. */
  readonly toggle: (() => void) | null;
};

function lineOf({ run, fold, shown, events: { onFold }, toggle }: Line): HTMLElement {
  const line = document.createElement(run.tag);
  line.className = 'fold-line';
  line.contentEditable = 'false';
  line.dataset.at = String(run.at);
  const words = wordsFor(fold);
  const told = document.createElement('span');
  told.textContent = words;
  line.append(told);
  const add = (label: string, act: () => void): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.setAttribute('aria-label', `${label}: ${words}`);
    button.addEventListener('click', act);
    line.append(button);
    return button;
  };
  if (toggle !== null) {
    const show = add(shown ? 'Hide' : 'Show', () => {
      const place = line.parentElement;
      toggle();
      // The line is drawn anew; whoever pressed its button goes on from there.
      place?.querySelector<HTMLElement>(`.fold-line[data-at="${run.at}"] button`)?.focus();
    });
    show.setAttribute('aria-expanded', String(shown));
  }
  if (onFold !== null) {
    add('Restore', () => onFold(fold, 'restored'));
    add('Cut', () => onFold(fold, 'cut'));
  }
  return line;
}

const reasonWords: Readonly<Record<string, string>> = {
  navigation: 'Navigation',
  signup: 'Sign-up',
  share: 'Sharing',
  related: 'Related posts',
  comments: 'Comments',
  metadata: 'Details of the article',
  advertisement: 'Advertisement',
  cookies: 'Cookie notice',
  footer: 'Footer',
  title: 'Repeated title',
  'running-head': 'Running head',
  page: 'Page number',
};

function wordsFor({ reasons, lines }: FoldRun): string {
  const named = [...new Set(reasons.map((reason) => reasonWords[reason] ?? 'Not the article'))];
  const [first = '', ...others] = named;
  const told = [first, ...others.map((name) => name.toLowerCase())].join(', ');
  return `${told}: ${lines} ${lines === 1 ? 'line' : 'lines'}`;
}
