import { describe, expect, it } from 'vitest';
import { comparisonOf } from '#shared/analysis/comparison';
import { queriedMentions } from '#shared/search/queried-mentions';
import type { ProjectState } from '#shared/model/project-state';
import { noon } from '../../helpers/builders';
import { smallProject } from '../../helpers/small-project';

function projectWith(query: string): ProjectState {
  const project = smallProject();
  const info = project.get('info', 'layoffs');
  if (info === undefined) throw new Error('no row about the project');
  const saved = { id: 'q', name: 'Asked', query, coderId: 'ada', created: noon, modified: noon };
  project.apply([{ table: 'info', before: info, after: { ...info, queries: [saved] } }]);
  return project;
}

describe('the mentions that a saved query asks for', () => {
  it.each([
    ['chips', ['a4']],
    ['"jobs cut"', ['a1', 'a3']],
    ['code:capex', ['a3', 'a4']],
    ['code:capex chips', ['a4']],
    ['code:capex NOT chips', ['a3']],
    ['chips OR automation', ['a2', 'a4', 'a5']],
    ['publisher:ledger', ['a1', 'a2']],
    ['coder:ben', ['a2', 'a5']],
    ['voice:asserts chips', ['a4']],
  ])('%s', (query, ids) => {
    const project = projectWith(query);
    const found = queriedMentions(project)('q');
    expect(found?.name).toBe('Asked');
    const own = [...project.all('annotations')].filter((mention) => found?.includes(mention)).map(({ id }) => id);
    expect(own.sort()).toEqual(ids);
  });

  it('are none of a query that is not there or cannot be carried out', () => {
    expect(queriedMentions(projectWith('code:nothing'))('q')).toBeNull();
    expect(queriedMentions(smallProject())('q')).toBeNull();
  });

  it('make a column of a comparison', () => {
    const project = projectWith('chips');
    const { explanations } = comparisonOf(project, { by: 'queries', ids: ['q', 'gone'] }, queriedMentions(project));
    expect(explanations.map(({ name, claims }) => [name, claims.map(({ id }) => id)])).toEqual([['Asked', ['chips']]]);
  });
});
