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

export type FoldRun = {
  /** Places of its blocks, as `shared/model/folds.ts` counts them. */
  readonly paths: readonly string[];
  /** Why the import folded them. */
  readonly reason: string;
  /** Lines of text in it. */
  readonly lines: number;
};
export type FoldEvents = {
  /** Null when nothing may be changed. */
  readonly onFold: ((run: FoldRun, decision: FoldDecision) => void) | null;
};
type PlacedRun = FoldRun & {
  readonly at: number;
  readonly blocks: readonly { from: number; to: number }[];
  readonly tag: string;
};
type FoldState = {
  readonly runs: readonly PlacedRun[];
  readonly shown: ReadonlySet<number>;
  readonly set: DecorationSet;
};

export const foldKey = new PluginKey<FoldState>('folds');

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

/** Siblings folded for the same reason that stand together, wherever in the document. */
function runsOf(doc: Node): PlacedRun[] {
  const runs: PlacedRun[] = [];
  const visit = (parent: Node, start: number, above: string): void => {
    let open: {
      paths: string[];
      reason: string;
      lines: number;
      at: number;
      blocks: { from: number; to: number }[];
    } | null = null;
    const close = (): void => {
      if (open !== null) runs.push({ ...open, tag: tags[parent.type.name] ?? 'div' });
      open = null;
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
      if (open !== null && open.reason !== folded) close();
      open ??= { paths: [], reason: folded, lines: 0, at: from, blocks: [] };
      open.paths.push(`${above}${index}`);
      open.lines += linesIn(node);
      open.blocks.push({ from, to: from + node.nodeSize });
    });
    close();
  };
  visit(doc, 0, '');
  return runs;
}

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
  const line = Decoration.widget(
    run.at,
    (view) => lineOf(run, shown, events, () => view.dispatch(view.state.tr.setMeta(foldKey, run.at))),
    {
      side: -1,
      key: `fold-${run.at}-${shown}`,
      ignoreSelection: true,
      stopEvent: () => true,
    },
  );
  return shown ? [line, ...run.blocks.map(({ from, to }) => Decoration.node(from, to, { class: 'shown' }))] : [line];
}

function lineOf(run: PlacedRun, shown: boolean, { onFold }: FoldEvents, toggle: () => void): HTMLElement {
  const line = document.createElement(run.tag);
  line.className = 'fold-line';
  line.contentEditable = 'false';
  const words = wordsFor(run);
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
  const show = add(shown ? 'Hide' : 'Show', () => {
    const place = line.parentElement;
    toggle();
    // The line is drawn anew; whoever pressed its button goes on from there.
    const lines = place?.querySelectorAll<HTMLElement>(`.fold-line[data-at="${run.at}"] button`);
    lines?.[0]?.focus();
  });
  show.setAttribute('aria-expanded', String(shown));
  line.dataset.at = String(run.at);
  if (onFold !== null) {
    add('Restore', () => onFold(run, 'restored'));
    add('Cut', () => onFold(run, 'cut'));
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
  title: 'Title, again',
  'running-head': 'Running head',
  page: 'Page number',
};

export function wordsFor({ reason, lines }: FoldRun): string {
  return `${reasonWords[reason] ?? 'Not the article'}: ${lines} ${lines === 1 ? 'line' : 'lines'}`;
}
