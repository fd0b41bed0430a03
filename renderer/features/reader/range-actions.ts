/** Actions on the ends of what is selected, or else of the claim's mention that is looked at; splitting and merging. */
import { isMac } from '#renderer/actions/key';
import { useActions, type Action } from '#renderer/actions/use-actions';
import { mergeMentions, neighboursOf, setRange, splitMention } from '#renderer/bridge/mention-ends';
import { announce } from '#renderer/state/announcements';
import { say, succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import { prefer, usePreferences } from '#renderer/state/preferences';
import { growRange, shrinkRange } from '#shared/anchoring/adjust-range';
import { segmentAt, type Unit } from '#shared/anchoring/text-segments';
import type { Coding } from './use-coding';

type Move = { readonly id: string; readonly title: string; readonly key: string };
type Edge = 'start' | 'end';

/** Alt and an arrow move the end the arrow's way, with Shift the beginning; brackets by single characters. */
const alt = isMac ? 'Ctrl+Alt' : 'Alt';
const moves: readonly (Move & { edge: Edge; unit: Unit; grow: boolean })[] = [
  { id: 'end-word-on', title: 'End one word later', key: `${alt}+ArrowRight`, edge: 'end', unit: 'word', grow: true },
  {
    id: 'end-word-back',
    title: 'End one word earlier',
    key: `${alt}+ArrowLeft`,
    edge: 'end',
    unit: 'word',
    grow: false,
  },
  {
    id: 'start-word-back',
    title: 'Begin one word earlier',
    key: `${alt}+Shift+ArrowLeft`,
    edge: 'start',
    unit: 'word',
    grow: true,
  },
  {
    id: 'start-word-on',
    title: 'Begin one word later',
    key: `${alt}+Shift+ArrowRight`,
    edge: 'start',
    unit: 'word',
    grow: false,
  },
  {
    id: 'end-sentence-on',
    title: 'End one sentence later',
    key: `${alt}+ArrowDown`,
    edge: 'end',
    unit: 'sentence',
    grow: true,
  },
  {
    id: 'end-sentence-back',
    title: 'End one sentence earlier',
    key: `${alt}+ArrowUp`,
    edge: 'end',
    unit: 'sentence',
    grow: false,
  },
  {
    id: 'start-sentence-back',
    title: 'Begin one sentence earlier',
    key: `${alt}+Shift+ArrowUp`,
    edge: 'start',
    unit: 'sentence',
    grow: true,
  },
  {
    id: 'start-sentence-on',
    title: 'Begin one sentence later',
    key: `${alt}+Shift+ArrowDown`,
    edge: 'start',
    unit: 'sentence',
    grow: false,
  },
  { id: 'end-character-on', title: 'End one character later', key: ']', edge: 'end', unit: 'character', grow: true },
  {
    id: 'end-character-back',
    title: 'End one character earlier',
    key: '[',
    edge: 'end',
    unit: 'character',
    grow: false,
  },
  {
    id: 'start-character-back',
    title: 'Begin one character earlier',
    key: '{',
    edge: 'start',
    unit: 'character',
    grow: true,
  },
  {
    id: 'start-character-on',
    title: 'Begin one character later',
    key: '}',
    edge: 'start',
    unit: 'character',
    grow: false,
  },
];

export function useRangeActions(coding: Coding): void {
  const chosen = useNavigation(({ annotationId }) => annotationId !== null);
  const exact = usePreferences(({ exactSelection }) => exactSelection);
  const { client } = coding;
  const enabled = client.info.readOnly === null;
  const why = client.info.readOnly ?? 'Choose a claim first';
  useActions([
    ...moves.map(({ id, title, key, edge, unit, grow }): Action => ({
      id: `range.${id}`,
      title,
      group: 'Ends of the passage',
      keys: [key],
      enabled,
      why,
      run: () => move(coding, edge, unit, grow),
    })),
    {
      id: 'select.sentence',
      title: 'Select the sentence, then the next one too',
      group: 'Selecting',
      keys: ['s'],
      run: () => selectSentence(coding),
    },
    {
      id: 'select.paragraph',
      title: 'Select the paragraph',
      group: 'Selecting',
      keys: ['p'],
      run: () => selectParagraph(coding),
    },
    {
      id: 'select.exact',
      title: exact ? 'Snap selections to whole words again' : 'Take selections as they are, not as whole words',
      group: 'Selecting',
      run: () => {
        prefer({ exactSelection: !exact });
        say('info', exact ? 'Selections snap to whole words.' : 'Selections are taken as they are.');
      },
    },
    {
      id: 'mention.split',
      title: 'Split the mention at the caret',
      group: 'Coding',
      keys: ['x'],
      enabled: enabled && chosen,
      why,
      run: () => split(coding),
    },
    {
      id: 'mention.merge',
      title: 'Merge with neighbouring mentions of the claim',
      group: 'Coding',
      keys: ['Shift+M'],
      enabled: enabled && chosen,
      why,
      run: () => merge(coding),
    },
  ]);
}

/** Uncoded, the selection itself moves; a claim's mention moves as one step of undo. */
function move({ editor, client, mention }: Coding, edge: Edge, unit: Unit, grow: boolean): void {
  if (editor === null) return;
  const { text, selection } = editor;
  const range = selection ?? (mention === null || mention.orphaned ? null : mention.selectors.position);
  if (range === null) return say('info', 'Select a passage, or choose a claim first.');
  const next = (grow ? growRange : shrinkRange)(text, range, edge, unit);
  if (next.start === range.start && next.end === range.end) return announce('No further');
  if (selection !== null) editor.setSelection(next);
  else if (mention !== null && succeeded(setRange(client, mention.id, text, next))) editor.scrollTo(next[edge]);
  announce(text.slice(next.start, next.end));
}

function selectSentence({ editor }: Coding): void {
  if (editor === null) return;
  const { text, selection, caret } = editor;
  if (selection !== null) {
    const next = growRange(text, selection, 'end', 'sentence');
    editor.setSelection(next);
    editor.focus();
    return announce(text.slice(selection.end, next.end));
  }
  // After the full stop of a sentence, the next one is meant.
  const onward = /\S/.exec(text.slice(caret))?.index ?? 0;
  const found = segmentAt(text, Math.min(caret + onward, text.length - 1), 'sentence');
  if (found === null) return;
  const end = found.start + text.slice(found.start, found.end).trimEnd().length;
  editor.setSelection({ start: found.start, end });
  editor.focus();
  announce(text.slice(found.start, end));
}

function selectParagraph({ editor }: Coding): void {
  if (editor === null) return;
  const { caret } = editor;
  const paragraph = editor.paragraphs().find(({ start, end }) => start <= caret && caret <= end);
  if (paragraph === undefined) return announce('The caret is in no paragraph');
  editor.setSelection(paragraph);
  editor.focus();
  announce(editor.text.slice(paragraph.start, paragraph.end));
}

function split({ editor, client, mention }: Coding): void {
  if (editor === null || mention === null) return;
  const made = splitMention(client, mention, editor.text, editor.caret);
  if (!made.ok) return say('info', made.error.message);
  const parts = [mention.id, made.value].map((id) => client.project.get('annotations', id)?.selectors.quote.exact);
  announce(`Split into “${parts[0] ?? ''}” and “${parts[1] ?? ''}”`);
}

function merge({ editor, client, mention }: Coding): void {
  if (editor === null || mention === null) return;
  const others = neighboursOf(client, mention, editor.text);
  if (others.length === 0) return say('info', 'No other mention of this claim overlaps or follows this one.');
  if (succeeded(mergeMentions(client, mention, others, editor.text)))
    announce(
      `Merged ${others.length + 1} mentions: ${client.project.get('annotations', mention.id)?.selectors.quote.exact ?? ''}`,
    );
}
