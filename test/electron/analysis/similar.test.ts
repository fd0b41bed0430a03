import { expect, it } from 'vitest';
import { Analyst } from '#electron/analysis/analyst';
import { aClaim } from '../../helpers/builders';
import { smallRows } from '../../helpers/small-project';

it('the analysis process finds similar claims, also after a change', () => {
  const analyst = new Analyst();
  analyst.hear({ type: 'rows', begins: true, rows: JSON.stringify(smallRows) });
  const ask = (text: string): unknown => {
    const about = { text, except: ['count'], articleId: null, limit: 3 };
    const answered = analyst.hear({ type: 'ask', id: 1, name: 'similar', about });
    return answered?.result.ok === true ? answered.result.value : answered;
  };
  expect(ask('Half of the notices put the cuts down to automation')).toMatchObject([{ claimId: 'automation-named' }]);
  const claim = aClaim('walrus', 'A walrus sings at noon.');
  analyst.hear({ type: 'changes', changes: [{ table: 'claims', before: null, after: claim }] });
  expect(ask('At noon walruses sing.')).toMatchObject([{ claimId: 'walrus', wording: 'A walrus sings at noon.' }]);
});

it('a word that is being typed finds what it may become', () => {
  const analyst = new Analyst();
  analyst.hear({ type: 'rows', begins: true, rows: JSON.stringify(smallRows) });
  const about = { text: 'spent twice as much on chi', except: [], articleId: null, limit: 3, typed: true };
  expect(analyst.hear({ type: 'ask', id: 2, name: 'similar', about })).toMatchObject({
    id: 2,
    result: { value: [{ claimId: 'chips' }] },
  });
  const wording = aClaim('walrus', 'A bank laid off its walruses.');
  analyst.hear({ type: 'changes', changes: [{ table: 'claims', before: null, after: wording }] });
  const family = { ...about, text: 'walruses redund', limit: 1 };
  expect(analyst.hear({ type: 'ask', id: 3, name: 'similar', about: family })).toMatchObject({
    result: { value: [{ claimId: 'walrus' }] },
  });
});

it('who codes blind is offered no claim of others, also after a change', () => {
  const analyst = new Analyst();
  analyst.hear({ type: 'rows', begins: true, rows: JSON.stringify(smallRows) });
  const about = { text: 'Half of the notices named automation', except: [], articleId: null, limit: 3 };
  const idsFor = (seenBy: string | null): string[] => {
    const answered = analyst.hear({ type: 'ask', id: 1, name: 'similar', about, seenBy });
    return answered?.result.ok === true
      ? (answered.result.value as readonly { claimId: string }[]).map(({ claimId }) => claimId)
      : [];
  };
  expect(idsFor('ada')).toEqual(['automation-named']); // her orphan says it too
  const claim = aClaim('others', 'Half of the notices named automation.');
  const [mention] = smallRows.annotations;
  if (mention === undefined) throw new Error('no annotation');
  const theirs = { ...mention, id: 'theirs', claimId: 'others', coderId: 'ben' };
  analyst.hear({
    type: 'changes',
    changes: [
      { table: 'claims', before: null, after: claim },
      { table: 'annotations', before: null, after: theirs },
    ],
  });
  expect(idsFor('ada')).not.toContain('others');
  expect(idsFor('ben')).toContain('others');
  expect(idsFor(null)).toContain('others');
});
