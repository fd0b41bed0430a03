/** Actions on the ends of what is selected, or else of the claim's mention that is looked at; splitting and merging. */
import { useActions } from '#renderer/actions/use-actions';
import { mergeMentions, neighboursOf, setRange, splitMention } from '#renderer/bridge/mention-ends';
import { announce } from '#renderer/state/announcements';
import { say, succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import { prefer, usePreferences } from '#renderer/state/preferences';
import { growRange, shrinkRange } from '#shared/anchoring/adjust-range';
import { segmentAt, type Unit } from '#shared/anchoring/text-segments';
import type { Coding } from './use-coding';

type Edge = 'start' | 'end';

const moves = [
  { id: 'range.end-word-on', edge: 'end', unit: 'word', grow: true },
  { id: 'range.end-word-back', edge: 'end', unit: 'word', grow: false },
  { id: 'range.start-word-back', edge: 'start', unit: 'word', grow: true },
  { id: 'range.start-word-on', edge: 'start', unit: 'word', grow: false },
  { id: 'range.end-sentence-on', edge: 'end', unit: 'sentence', grow: true },
  { id: 'range.end-sentence-back', edge: 'end', unit: 'sentence', grow: false },
  { id: 'range.start-sentence-back', edge: 'start', unit: 'sentence', grow: true },
  { id: 'range.start-sentence-on', edge: 'start', unit: 'sentence', grow: false },
  { id: 'range.end-character-on', edge: 'end', unit: 'character', grow: true },
  { id: 'range.end-character-back', edge: 'end', unit: 'character', grow: false },
  { id: 'range.start-character-back', edge: 'start', unit: 'character', grow: true },
  { id: 'range.start-character-on', edge: 'start', unit: 'character', grow: false },
] as const satisfies readonly { id: string; edge: Edge; unit: Unit; grow: boolean }[];

export function useRangeActions(coding: Coding): void {
  const chosen = useNavigation(({ annotationId }) => annotationId !== null);
  const exact = usePreferences(({ exactSelection }) => exactSelection);
  const { client } = coding;
  const enabled = client.info.readOnly === null;
  const why = client.info.readOnly ?? 'Choose a claim first';
  useActions([
    ...moves.map(({ id, edge, unit, grow }) => ({
      id,
      enabled,
      why,
      run: () => move(coding, edge, unit, grow),
    })),
    { id: 'select.sentence', run: () => selectSentence(coding) },
    { id: 'select.paragraph', run: () => selectParagraph(coding) },
    {
      id: 'select.exact',
      title: exact ? 'Snap selections to whole words again' : 'Take selections as they are, not as whole words',
      run: () => {
        prefer({ exactSelection: !exact });
        say('info', exact ? 'Selections snap to whole words.' : 'Selections are taken as they are.');
      },
    },
    { id: 'mention.split', enabled: enabled && chosen, why, run: () => split(coding) },
    { id: 'mention.merge', enabled: enabled && chosen, why, run: () => merge(coding) },
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
