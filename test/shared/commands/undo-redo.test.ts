import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandSchema, type Command } from '#shared/commands/commands';
import { plan } from '#shared/commands/plan';
import { inverseOf, type Change } from '#shared/model/change';
import { projectRowsSchema } from '#shared/model/project';
import { ProjectState } from '#shared/model/project-state';
import { anArticle, noon } from '../../helpers/builders';
import { choices, commandFor } from '../../helpers/random-commands';

const start = () =>
  ProjectState.from({
    info: [{ id: 'project', title: 'Layoffs', created: noon }],
    coders: [{ id: 'ada', name: 'Ada' }],
    articles: [anArticle('article', 'The cuts pay for machines.')],
    annotations: [],
    claims: [],
    codes: [],
    sources: [],
    links: [],
    memos: [],
    cells: [],
    events: [],
    snapshots: [],
  });

const planned = (project: ProjectState, command: Command) =>
  plan(project, { command: commandSchema.parse(command), coderId: 'ada', at: noon });

const memoTables = {
  project: 'info',
  article: 'articles',
  annotation: 'annotations',
  claim: 'claims',
  code: 'codes',
  source: 'sources',
  link: 'links',
} as const;

describe('any commands, whatever they are', () => {
  test('undone all, the project is as it began; done again all, as it ended', () => {
    let done = 0;
    fc.assert(
      fc.property(choices(30), (wanted) => {
        const project = start();
        const first = JSON.stringify(project.rows());
        const history: (readonly Change[])[] = [];
        for (const choice of wanted) {
          const before = JSON.stringify(project.rows());
          const result = planned(project, commandFor(project, choice));
          expect(JSON.stringify(project.rows())).toBe(before); // planning changes nothing
          if (!result.ok) continue;
          project.apply(result.value.changes);
          history.push(result.value.changes);
        }
        done += history.length;
        const last = project.rows();
        projectRowsSchema.parse(last);
        for (const changes of history.toReversed()) project.apply(inverseOf(changes));
        expect(JSON.stringify(project.rows())).toBe(first);
        for (const changes of history) project.apply(changes);
        expect(JSON.stringify(project.rows())).toBe(JSON.stringify(last));
        expect(JSON.stringify(ProjectState.from(last).rows())).toBe(JSON.stringify(last));
      }),
      { numRuns: 10_000 },
    );
    console.log(`${done} commands in 10,000 sequences done, undone and done again`);
    expect(done).toBeGreaterThan(30_000);
  }, 600_000);

  test('every reference leads somewhere', () => {
    fc.assert(
      fc.property(choices(40), (wanted) => {
        const project = start();
        for (const choice of wanted) {
          const result = planned(project, commandFor(project, choice));
          if (result.ok) project.apply(result.value.changes);
        }
        for (const { articleId, claimId, codeIds } of project.all('annotations')) {
          expect(project.get('articles', articleId)).toBeDefined();
          expect(project.get('claims', claimId)).toBeDefined();
          for (const id of codeIds) expect(project.get('codes', id)).toBeDefined();
        }
        for (const { id, judgements } of project.all('claims'))
          for (const { claimId } of judgements) {
            expect(project.get('claims', claimId)).toBeDefined();
            expect(id < claimId).toBe(true);
          }
        for (const { claimId, sourceId, passage } of project.all('links')) {
          if (passage !== null) expect(project.get('articles', passage.articleId)).toBeDefined();
          expect(project.get('claims', claimId)).toBeDefined();
          expect(project.get('sources', sourceId)).toBeDefined();
        }
        for (const { articleId, citesIds, passage } of project.all('sources')) {
          if (passage !== null) expect(passage.articleId).toBe(articleId);
          if (articleId !== null) expect(project.get('articles', articleId)).toBeDefined();
          for (const id of citesIds) expect(project.get('sources', id)).toBeDefined();
        }
        const judged = new Set<string>();
        for (const { sourceId, explanationId } of project.all('cells')) {
          expect(project.get('sources', sourceId)).toBeDefined();
          expect(project.get('codes', explanationId)).toBeDefined();
          expect(judged.has(`${sourceId} ${explanationId}`)).toBe(false);
          judged.add(`${sourceId} ${explanationId}`);
        }
        for (const { claimIds } of project.all('events')) {
          for (const id of claimIds) expect(project.get('claims', id)).toBeDefined();
          expect(claimIds).toEqual([...new Set(claimIds)].sort());
        }
        for (const { target } of project.all('memos'))
          expect(project.get(memoTables[target.kind], target.id), target.kind).toBeDefined();
        for (const { id } of project.all('claims')) expect(project.related('annotationsByClaim', id)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  test('a batch does what its commands would do one after the other, or nothing', () => {
    fc.assert(
      fc.property(choices(12), (wanted) => {
        const single = start();
        const commands = [];
        for (const choice of wanted) {
          const command = commandFor(single, choice);
          const result = planned(single, command);
          if (!result.ok) continue;
          single.apply(result.value.changes);
          commands.push(command);
        }
        if (commands.length === 0) return;
        const together = start();
        const batch = planned(together, { type: 'batch', label: 'All of it', commands });
        if (!batch.ok) throw new Error(batch.error.message);
        together.apply(batch.value.changes);
        expect(together.rows()).toEqual(single.rows());
        const first = start().rows();
        together.apply(inverseOf(batch.value.changes));
        expect(together.rows()).toEqual(first);
        const broken = planned(start(), {
          type: 'batch',
          label: 'x',
          commands: [...commands, { type: 'claim.remove', id: 'no-such' }],
        });
        expect(broken.ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
