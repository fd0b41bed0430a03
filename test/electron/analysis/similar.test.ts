import { expect, it } from 'vitest';
import { Analyst } from '#electron/analysis/analyst';
import { aClaim } from '../../helpers/builders';
import { smallRows } from '../../helpers/small-project';

it('the analysis process finds similar claims, also after a change', () => {
  const analyst = new Analyst();
  analyst.hear({ type: 'rows', begins: true, rows: smallRows });
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
  analyst.hear({ type: 'rows', begins: true, rows: smallRows });
  const about = { text: 'spent twice as much on chi', except: [], articleId: null, limit: 3, typed: true };
  expect(analyst.hear({ type: 'ask', id: 2, name: 'similar', about })).toMatchObject({
    id: 2,
    result: { value: [{ claimId: 'chips' }] },
  });
});
