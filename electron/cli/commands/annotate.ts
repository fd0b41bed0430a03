import { QuoteAnnotator, type QuoteOutcome } from '#electron/actions/annotate/annotate-quotes';
import type { Command } from '../command';
import { printJson } from '../io';
import { readJsonLines } from '../json-lines';
import { number, short } from '../lines';
import { coderOf, coderOption, refused, writeProject } from '../project';

export const annotate: Command = {
  name: 'annotate',
  arguments: 'DIR FILE.jsonl|-',
  least: 2,
  most: 2,
  options: coderOption,
  summary: 'find quotes in the articles and annotate them',
  details: [
    'Each line is a JSON object:',
    '  {"article": ARTICLE, "exact": TEXT, "prefix"?: TEXT, "suffix"?: TEXT,',
    '   "codes": [CODE], "statement"?: TEXT, "claim"?: CLAIM, "memo"?: TEXT}',
    'ARTICLE is an id, the beginning of one, a file name or a title; CODE an id, key or name.',
    'The claim is a new one, unless there is one with the same statement already, or CLAIM',
    'names one by id or statement.',
    '',
    'Each line is answered by a JSON object:',
    '  {"line", "status": "anchored"|"orphan"|"ambiguous"|"failed",',
    '   "annotation", "claim", "start", "end"}',
    'Only what is anchored was made. With --json, that is all; else standard error names what',
    'was not anchored.',
  ],
  run: (given, io) =>
    writeProject(given.word(0), io, async (store) => {
      const coder = coderOf(store, given.text('coder'));
      if (!coder.ok) return refused(io, coder.error.message);
      const groups = await readJsonLines(given.word(1), io);
      if (!groups.ok) return refused(io, groups.error.message);
      const annotator = new QuoteAnnotator(store, () => ({ coderId: coder.value, at: io.now() }));
      const tally = { anchored: 0, orphan: 0, ambiguous: 0, failed: 0 };
      for await (const lines of groups.value) {
        const outcomes = await annotator.annotate(lines.map(({ value }) => value));
        for (const [index, { number: line }] of lines.entries()) {
          const outcome = outcomes[index];
          if (outcome === undefined) continue;
          tally[outcome.status] += 1;
          await printJson(io, answer(line, outcome));
          if ('error' in outcome && !given.has('json'))
            io.tell(`line ${line}: ${outcome.status}: ${short(outcome.error.message, 300)}`);
        }
      }
      const { anchored, orphan, ambiguous, failed } = tally;
      if (!given.has('json'))
        io.tell(`${number(anchored)} anchored, ${orphan} orphaned, ${ambiguous} ambiguous, ${failed} failed`);
      return orphan + ambiguous + failed === 0 ? 'done' : 'failed';
    }),
};

function answer(line: number, outcome: QuoteOutcome) {
  const nothing = { annotation: null, claim: null, start: null, end: null };
  const { status, ...rest } = outcome;
  return { line, status, ...(status === 'anchored' ? {} : nothing), ...rest };
}
