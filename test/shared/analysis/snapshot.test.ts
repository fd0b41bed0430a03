import { describe, expect, it } from 'vitest';
import { snapshotContent } from '#shared/analysis/snapshot-content';
import { snapshotDifference } from '#shared/analysis/snapshot-difference';
import { narrativesInUse } from '#shared/model/compared';
import { snapshotContentSchema } from '#shared/model/snapshot';
import { aLink } from '../../helpers/builders';
import { smallProject } from '../../helpers/small-project';

const project = smallProject();
const before = snapshotContent(project, narrativesInUse);

describe('a kept comparison', () => {
  it('is one that a project takes', () => {
    expect(snapshotContentSchema.parse(before)).toEqual(before);
  });

  it('differs from itself in nothing', () => {
    const nothing = { added: [], removed: [], changed: [] };
    expect(snapshotDifference(before, before)).toEqual({ explanations: nothing, order: null, rows: nothing });
  });

  it('tells what has changed until a later one', () => {
    const filing = project.get('sources', 'filing');
    if (filing === undefined) throw new Error('no source');
    project.apply([
      {
        table: 'links',
        before: null,
        after: aLink('l9', 'chips', 'filing', { stance: 'refutes', strength: 'strong' }),
      },
      { table: 'sources', before: filing, after: { ...filing, relevance: 'high' } },
    ]);
    const { explanations, order, rows } = snapshotDifference(before, snapshotContent(project, narrativesInUse));
    // The neutral link counts for nothing beside the one that refutes.
    expect(rows.changed).toEqual([
      {
        title: 'Annual report',
        weight: { before: Number(Math.SQRT2.toPrecision(12)), after: 2 },
        cells: [{ explanation: 'Capex-funded cuts', before: 'N', after: 'II', overruled: false }],
      },
    ]);
    expect(order).toEqual({
      before: 'AI replacement = Capex-funded cuts',
      after: 'AI replacement < Capex-funded cuts',
    });
    expect(explanations.changed).toMatchObject([{ name: 'Capex-funded cuts', claimsAdded: [], claimsRemoved: [] }]);
    expect(explanations.changed[0]?.figures).toContainEqual({ figure: 'refutes', before: 1, after: 2 });
    expect(explanations.changed[0]?.figures).toContainEqual({ figure: 'inconsistencies', before: 1, after: 2 });
  });
});
