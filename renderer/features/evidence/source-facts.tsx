import { ChoiceField, CommitField } from '#renderer/components/fields';
import { kindLabels, statusLabels } from '#renderer/components/source-words';
import { say } from '#renderer/state/messages';
import { sourceKinds, sourceStatuses, type EvidenceSource } from '#shared/model/source';
import type { EditSource } from './source-page';

const statuses = sourceStatuses.map((id) => ({ id, label: statusLabels[id] }));
const kinds = sourceKinds.map((id) => ({ id, label: kindLabels[id] }));

/** The source's fields, each a line that can be written in. */
export function SourceFacts({
  source,
  readOnly,
  onEdit,
}: {
  source: EvidenceSource;
  readOnly: boolean;
  onEdit: EditSource;
}) {
  const text = (label: string, key: 'publisher' | 'period' | 'asked' | 'paidBy', placeholder = '') => (
    <CommitField
      label={label}
      value={source[key]}
      placeholder={placeholder}
      readOnly={readOnly}
      onCommit={(value) => onEdit({ [key]: value.trim() })}
    />
  );
  const address = (label: string, key: 'url' | 'archivedUrl', placeholder: string) => (
    <CommitField
      label={label}
      value={source[key]}
      placeholder={placeholder}
      readOnly={readOnly}
      onCommit={(value) => onEdit({ [key]: value.trim() })}
    />
  );
  return (
    <>
      <div className="facts">
        <ChoiceField
          label="Kind"
          value={source.kind}
          choices={kinds}
          isDisabled={readOnly}
          onChange={(kind) => onEdit({ kind })}
        />
        <ChoiceField
          label="Status"
          value={source.status}
          choices={statuses}
          isDisabled={readOnly}
          onChange={(status) => onEdit({ status })}
        />
        {text('Publisher', 'publisher', 'Who published it')}
        <CommitField
          label="Authors"
          value={source.authors.join('; ')}
          placeholder="Separated by semicolons"
          readOnly={readOnly}
          onCommit={(authors) =>
            onEdit({
              authors: authors
                .split(';')
                .map((name) => name.trim())
                .filter(Boolean),
            })
          }
        />
        <CommitField
          label="Date"
          value={source.date ?? ''}
          placeholder="YYYY-MM-DD, YYYY-MM or YYYY"
          readOnly={readOnly}
          onCommit={(date) => onEdit({ date: date.trim() === '' ? null : date.trim() })}
        />
        {address('Address', 'url', 'https://')}
        {address('Archived', 'archivedUrl', 'A copy that stays when the page changes or goes')}
        <DoiField source={source} readOnly={readOnly} onEdit={onEdit} />
      </div>
      <h3>How it was made</h3>
      <div className="facts">
        <CommitField
          label="Sample size"
          value={source.sampleSize === null ? '' : source.sampleSize.toLocaleString('en')}
          placeholder="How many were asked or counted"
          readOnly={readOnly}
          onCommit={(value) => {
            const digits = value.replaceAll(/[\s,.’']/g, '');
            if (digits !== '' && !/^\d{1,15}$/.test(digits)) say('problem', 'A sample size is a whole number.');
            else onEdit({ sampleSize: digits === '' ? null : Number(digits) });
          }}
        />
        {text('Who was asked', 'asked', 'Or what was counted')}
        {text('Period', 'period', 'The time its data is about')}
        {text('Who paid', 'paidBy')}
        <CommitField
          label="Method"
          lines={2}
          value={source.method}
          placeholder="In words: how it was asked, counted, checked"
          readOnly={readOnly}
          onCommit={(method) => onEdit({ method })}
        />
      </div>
    </>
  );
}

/** Shown where there is one: most sources have none. */
function DoiField({ source, readOnly, onEdit }: { source: EvidenceSource; readOnly: boolean; onEdit: EditSource }) {
  const { DOI } = source.reference;
  if (DOI === undefined) return null;
  return (
    <CommitField
      label="DOI"
      value={DOI}
      readOnly={readOnly}
      onCommit={(value) => {
        const { DOI: _, ...rest } = source.reference;
        onEdit({ reference: value.trim() === '' ? rest : { ...rest, DOI: value.trim() } });
      }}
    />
  );
}
