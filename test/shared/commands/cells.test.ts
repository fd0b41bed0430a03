import { describe, expect, it } from 'vitest';
import { commandSchema, type CommandInput } from '#shared/commands/commands';
import { plan } from '#shared/commands/plan';
import { sameGrounds } from '#shared/model/cell';
import { noon } from '../../helpers/builders';
import { smallProject } from '../../helpers/small-project';

const project = smallProject();
const done = (command: CommandInput) => {
  const planned = plan(project, { command: commandSchema.parse(command), coderId: 'ben', at: noon });
  if (planned.ok) project.apply(planned.value.changes);
  return planned.ok ? planned.value.label : planned.error.code;
};
const judged = (sourceId: string, explanationId: string) =>
  project.related('cellsBySource', sourceId).find((cell) => cell.explanationId === explanationId);

describe('a judgement of a cell', () => {
  it('keeps the links between the source and the claims of the explanation as its grounds', () => {
    done({ type: 'cell.judge', id: 'new', sourceId: 'wire', explanationId: 'replacement', rating: 'N', reason: 'why' });
    expect(judged('wire', 'replacement')).toMatchObject({
      id: 'new',
      rating: 'N',
      coderId: 'ben',
      grounds: [{ linkId: 'l2', stance: 'refutes', strength: 'weak' }],
    });
  });

  it('stands on none where no link is', () => {
    done({ type: 'cell.judge', id: 'bare', sourceId: 'filing', explanationId: 'replacement', rating: 'NF' });
    expect(judged('filing', 'replacement')?.grounds).toEqual([]);
  });

  it('made again keeps its id and takes the grounds of now', () => {
    done({ type: 'link.edit', id: 'l2', set: { strength: 'strong' } });
    const before = judged('wire', 'replacement')?.grounds ?? [];
    done({ type: 'cell.judge', id: 'other', sourceId: 'wire', explanationId: 'replacement', rating: 'I' });
    const after = judged('wire', 'replacement');
    expect(after).toMatchObject({ id: 'new', rating: 'I', grounds: [{ linkId: 'l2', strength: 'strong' }] });
    expect(sameGrounds(before, after?.grounds ?? [])).toBe(false);
  });

  it('is taken back by the rating null, once', () => {
    const takeBack: CommandInput = {
      type: 'cell.judge',
      id: 'x',
      sourceId: 'wire',
      explanationId: 'replacement',
      rating: null,
    };
    done(takeBack);
    expect(judged('wire', 'replacement')).toBeUndefined();
    expect(done(takeBack)).toBe('not-judged');
  });

  it('of a saved query rests on the links that are named, and goes with the query', () => {
    const judge = {
      type: 'cell.judge',
      id: 'asked',
      sourceId: 'wire',
      explanationId: 'reasons',
      rating: 'II',
    } as const;
    expect(done(judge)).toBe('no-grounds');
    done({ ...judge, linkIds: ['l2'] });
    expect(judged('wire', 'reasons')).toMatchObject({ rating: 'II', grounds: [{ linkId: 'l2' }] });
    done({ type: 'query.save', id: 'reasons', name: 'Others', query: 'chips' });
    expect(judged('wire', 'reasons')).toBeDefined();
    done({ type: 'query.remove', id: 'reasons' });
    expect(judged('wire', 'reasons')).toBeUndefined();
    expect(done(judge)).toBe('not-found');
  });

  it('goes with its source and with its code', () => {
    done({ type: 'code.remove', id: 'replacement' });
    expect(judged('filing', 'replacement')).toBeUndefined();
    done({ type: 'source.remove', id: 'notices' });
    expect([...project.all('cells')]).toEqual([]);
  });
});

describe('an event', () => {
  it('speaks of the claim that another was merged into', () => {
    done({ type: 'claim.merge', id: 'chips', fromIds: ['count'] });
    expect(project.get('events', 'cuts-of-march')?.claimIds).toEqual(['automation-named', 'chips']);
  });

  it('loses a claim that is removed', () => {
    done({ type: 'claim.remove', id: 'automation-named' });
    expect(project.get('events', 'cuts-of-march')?.claimIds).toEqual(['chips']);
  });
});
