import { Button } from 'react-aria-components';
import { useSession } from './use-session';

const lines: readonly (readonly [example: string, means: string])[] = [
  ['layoffs chips', 'both words, in any order'],
  ['layoffs OR cuts', 'either word'],
  ['layoffs NOT chips', 'the first without the second'],
  ['"cut jobs"', 'one after the other'],
  ['automat*', 'words that begin so'],
  ['cuts NEAR/5 chips', 'at most five words apart'],
  ['code:excuse wages', 'the word, in what is coded so'],
  ['code:(A AND B)', 'both codes on the same passage'],
  ['code:(A OVERLAPS B)', 'passages that overlap'],
  ['code:(A NOT B)', 'A where B does not overlap'],
  ['narrative:"AI as excuse"', 'what serves a narrative'],
  ['voice:disputes', 'asserts, reports or disputes'],
  ['publisher:ledger', 'by publisher'],
  ['coder:Ada', 'by who coded it'],
  ['date:2026-01..2026-03', 'by day, month or year'],
  ['in:claims', 'articles, claims, memos or sources'],
];

/** The language of queries, by examples that can be tried. */
export function SearchHelp() {
  const session = useSession();
  return (
    <section className="search-help" aria-labelledby="search-help-title">
      <h2 id="search-help-title">How to ask</h2>
      <dl>
        {lines.map(([example, means]) => (
          <div key={example}>
            <dt>
              <Button className="example" aria-label={`Try ${example}`} onPress={() => session.ask(example, false)}>
                {example}
              </Button>
            </dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
