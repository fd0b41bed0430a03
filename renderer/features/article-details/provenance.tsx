import type { Article } from '#shared/model/article';

/** What came in, and what was done to it: enough to prove the text. */
export function Provenance({ article }: { article: Article }) {
  const { fileName, size, sha256, format, charset, importer, imported, repairs, warnings } = article.provenance;
  const rows: readonly (readonly [string, string])[] = [
    ['File', fileName],
    ['Size', `${new Intl.NumberFormat('en-GB').format(size)} bytes`],
    ['SHA-256', sha256],
    ['Read as', `${format}, ${charset}`],
    ['Importer', importer],
    [
      'Imported',
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(imported)),
    ],
    ...(article.version === undefined ? [] : [['Version', String(article.version)] as const]),
  ];
  return (
    <section className="provenance" aria-label="Where it came from">
      <h3>Where it came from</h3>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={name === 'SHA-256' ? 'hash' : ''}>{value}</dd>
          </div>
        ))}
      </dl>
      {[...repairs.map((repair) => `Repaired: ${repair}`), ...warnings].map((remark) => (
        <p key={remark} className="remark">
          {remark}
        </p>
      ))}
    </section>
  );
}
