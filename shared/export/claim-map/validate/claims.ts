/** Claims say what their annotations and links say: lists that follow from others, checked against them. */
import { byText } from '../../sorted';
import type { ClaimMap } from '../schema';
import { differences } from './differences';
import { pointer, type Problems } from './problem';
import type { References } from './references';

export function checkClaims(map: ClaimMap, references: References, problems: Problems): void {
  const annotations = grouped(map.annotations, ({ claim }) => claim);
  const links = grouped(map.links, ({ claim }) => claim);
  for (const [index, link] of map.links.entries()) {
    references.check('claim', link.claim, 'links', index, 'claim');
    references.check('source', link.source, 'links', index, 'source');
    references.check('coder', link.coder, 'links', index, 'coder');
  }
  for (const [index, claim] of map.claims.entries()) {
    const path = ['claims', index] as const;
    references.check('coder', claim.coder, ...path, 'coder');
    references.checkList('code', claim.codes, ...path, 'codes');
    references.checkList('annotation', claim.annotations, ...path, 'annotations');

    const own = annotations.get(claim.id) ?? [];
    const codes = [...new Set(own.flatMap((annotation) => annotation.codes))].sort(byText);
    const ids = own.map(({ id }) => id).sort(byText);
    const evidence = (links.get(claim.id) ?? [])
      .map(({ id, claim: _, memos: __, ...rest }) => ({ link: id, ...rest }))
      .sort((a, b) => byText(a.link, b.link));
    differences(claim.codes, codes, [...path, 'codes'], problems, 'the union of its annotations’ codes');
    differences(claim.annotations, ids, [...path, 'annotations'], problems, 'the list of annotations');
    differences(claim.evidence, evidence, [...path, 'evidence'], problems, 'the list of links');
  }
}

/** Each pair once, with the claim whose id sorts first. */
export function checkJudgements({ claims }: ClaimMap, references: References, problems: Problems): void {
  for (const [index, { id, judgements }] of claims.entries()) {
    const path = ['claims', index, 'judgements'] as const;
    let previous = id;
    for (const [at, { claim, coder }] of judgements.entries()) {
      references.check('claim', claim, ...path, at, 'claim');
      references.check('coder', coder, ...path, at, 'coder');
      if (byText(previous, claim) >= 0)
        problems.add(pointer(...path, at, 'claim'), `does not sort after "${previous}", as it should`);
      previous = claim;
    }
  }
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
