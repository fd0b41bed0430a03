import { describe, expect, it } from 'vitest';
import { commandSchema, type CommandInput } from '#shared/commands/commands';
import { plan } from '#shared/commands/plan';
import { annotationSchema } from '#shared/model/annotation';
import { inverseOf } from '#shared/model/change';
import { claimSchema } from '#shared/model/claim';
import { ProjectState } from '#shared/model/project-state';
import { aClaim, aLink, anAnnotation, noon } from '../../helpers/builders';
import { smallProject, smallRows } from '../../helpers/small-project';

function planned(project: ProjectState, command: CommandInput) {
  return plan(project, { command: commandSchema.parse(command), coderId: 'ada', at: '2026-05-01T00:00:00.000Z' });
}

/** Carries the command out, and checks that it can be taken back. */
function done(project: ProjectState, command: CommandInput): string {
  const made = planned(project, command);
  if (!made.ok) throw new Error(made.error.message);
  const before = JSON.stringify(project.rows());
  project.apply(made.value.changes);
  project.apply(inverseOf(made.value.changes));
  expect(JSON.stringify(project.rows())).toBe(before);
  project.apply(made.value.changes);
  return made.value.label;
}

const mentionsOf = (project: ProjectState, claimId: string): string[] =>
  project
    .related('annotationsByClaim', claimId)
    .map(({ id }) => id)
    .sort();

describe('older projects', () => {
  it('have mentions in which the author asserts, and claims without actors', () => {
    const { voice: _, speaker: __, hedging: ___, ...old } = anAnnotation('a', { text: 'Jobs went.', exact: 'Jobs' });
    expect(annotationSchema.parse(old)).toMatchObject({ voice: 'asserts', speaker: '', hedging: 'asserted' });
    const { actors: _a, variants: _v, ...oldClaim } = aClaim('c', 'Jobs went.');
    expect(claimSchema.parse(oldClaim)).toMatchObject({ actors: [], variants: [] });
  });
});

describe('how a mention speaks', () => {
  it('changes as far as it is said, and nothing falls back', () => {
    const project = smallProject();
    const label = done(project, { type: 'annotation.edit', id: 'a3', set: { hedging: 'denied' } });
    expect(project.get('annotations', 'a3')).toMatchObject({
      voice: 'reports',
      speaker: 'The tracker',
      hedging: 'denied',
    });
    expect(label).toBe('Set the hedging of “1,200 jobs cut in March”');
    done(project, { type: 'annotation.edit', id: 'a3', set: { codeIds: [] } });
    expect(project.get('annotations', 'a3')).toMatchObject({ voice: 'reports', hedging: 'denied' });
  });

  it('is no other word than those there are', () => {
    expect(commandSchema.safeParse({ type: 'annotation.edit', id: 'a3', set: { voice: 'shouts' } }).success).toBe(
      false,
    );
  });
});

describe('claims that are merged', () => {
  it('keep every mention, link, number, actor and wording', () => {
    const project = smallProject();
    const label = done(project, { type: 'claim.merge', id: 'chips', fromIds: ['count', 'automation-named'] });
    expect(label).toBe('Merged 3 claims into “The firms that cut jobs spent twice as much on chips.”');
    expect(mentionsOf(project, 'chips')).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
    expect(project.related('linksByClaim', 'chips')).toHaveLength(3);
    expect(project.get('claims', 'chips')).toMatchObject({
      quantities: [{ value: 1200 }],
      actors: [{ name: 'The Example Ledger' }],
      variants: [
        'About 1,200 jobs were cut in March.',
        '1,200 people lost their jobs in March.',
        'Half of the cuts were put down to automation.',
      ],
      prediction: { due: '2027-03-01' },
    });
  });
});

describe('a claim that is split', () => {
  const split: Extract<CommandInput, { type: 'claim.split' }> = {
    type: 'claim.split',
    id: 'count',
    claim: { id: 'people', statement: '1,200 people lost their jobs in March.' },
    annotationIds: ['a3'],
    linkIds: ['l2'],
  };

  it('lets the mentions and links go that were chosen, and the wording with them', () => {
    const project = smallProject();
    expect(done(project, split)).toBe('Split “1,200 people lost their jobs in March.” off a claim');
    expect(mentionsOf(project, 'count')).toEqual(['a1']);
    expect(mentionsOf(project, 'people')).toEqual(['a3']);
    expect(project.get('links', 'l1')?.claimId).toBe('count');
    expect(project.get('links', 'l2')?.claimId).toBe('people');
    expect(project.get('claims', 'count')?.variants).toEqual([]);
    expect(project.get('claims', 'people')).toMatchObject({
      examined: 'not-examined',
      created: expect.not.stringMatching(noon),
    });
  });

  it('keeps one mention, and lets go only what is its own', () => {
    const project = ProjectState.from({ ...smallRows, links: [...smallRows.links, aLink('l9', 'chips', 'wire')] });
    const failures: [CommandInput, string][] = [
      [{ ...split, annotationIds: ['a1', 'a3'] }, 'nothing-stays'],
      [{ ...split, annotationIds: ['a4'] }, 'other-claim'],
      [{ ...split, linkIds: ['l9'] }, 'other-claim'],
      [{ ...split, claim: { id: 'chips', statement: 'Taken' } }, 'id-taken'],
      [{ ...split, id: 'gone' }, 'not-found'],
    ];
    for (const [command, code] of failures) expect(planned(project, command)).toMatchObject({ error: { code } });
  });
});
