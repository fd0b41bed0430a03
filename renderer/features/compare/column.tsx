import { useId } from 'react';
import { useProject } from '#renderer/bridge/use-project';
import { CodeMark } from '#renderer/components/code-mark';
import type { Explanation } from '#shared/analysis/comparison';
import { Balance } from './balance';
import { ComparedClaimCard } from './compared-claim';

/** One explanation: its evidence in short, then its claims. */
export function Column({
  explanation,
  gapsOnly,
  names,
}: {
  explanation: Explanation;
  gapsOnly: boolean;
  names: ReadonlyMap<string, string>;
}) {
  const titleId = useId();
  const { id, name, counts } = explanation;
  const code = useProject([`codes/${id}`], (project) => project.get('codes', id));
  const claims = gapsOnly ? explanation.claims.filter(hasNoEvidence) : explanation.claims;
  return (
    <section className={`column colour-${code?.colour ?? 'none'}`} aria-labelledby={titleId}>
      <header className="column-head">
        <h2 id={titleId}>
          {code === undefined ? null : <CodeMark code={code} size={15} />}
          {name}
        </h2>
        <p className="quiet">
          {counted(counts.claims, 'claim')} in {counted(counts.articles, 'article')}
          {counts.withoutEvidence === 0 ? '' : `, ${counts.withoutEvidence} without evidence`}
        </p>
        <Balance counts={counts} />
        <p className="quiet independence">
          {counted(counts.sources, 'source')}
          {counts.independent === counts.sources ? '' : `, ${counts.independent} independent`}
        </p>
      </header>
      {claims.length === 0 ? (
        <p className="column-empty">
          {gapsOnly ? 'Every claim has evidence.' : 'No claim serves this explanation yet.'}
        </p>
      ) : (
        <ul className="column-claims">
          {claims.map((claim) => (
            <ComparedClaimCard key={claim.id} claim={claim} names={names} />
          ))}
        </ul>
      )}
    </section>
  );
}

const hasNoEvidence = ({ evidence }: Explanation['claims'][number]): boolean =>
  evidence.supports.length + evidence.refutes.length + evidence.neutral.length === 0;

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
