import { expect, test } from 'vitest';
import { comparedName, keptName } from '#renderer/features/compare/compared-names';
import { snapshotContent } from '#shared/analysis/snapshot-content';
import { plan } from '#shared/commands/plan';
import type { Compared } from '#shared/model/compared';
import { aNarrative, aProject, noon } from '../../../helpers/builders';

test('a kept comparison names a code that was merged away since as it was called then', () => {
  const codes = [
    aNarrative('replacement', { name: 'AI replacement' }),
    aNarrative('excuse', { name: 'AI as excuse' }),
    aNarrative('capex', { name: 'Capex-funded cuts' }),
  ];
  const project = aProject({ codes });
  const compared: Compared = { by: 'narratives', ids: codes.map(({ id }) => id) };
  const kept = snapshotContent(project, compared);
  const merged = plan(project, {
    command: { type: 'code.merge', id: 'replacement', fromIds: ['excuse'] },
    coderId: 'ada',
    at: noon,
  });
  if (!merged.ok) throw new Error(merged.error.message);
  project.apply(merged.value.changes);
  expect(keptName(kept)).toBe('AI replacement · AI as excuse · Capex-funded cuts');
  expect(comparedName(project, compared)).toBe('2 narratives');
  expect(keptName(snapshotContent(project, { by: 'narratives', ids: [] }))).toBe('All narratives');
});
