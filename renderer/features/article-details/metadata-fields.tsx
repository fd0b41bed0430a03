import { useClient } from '#renderer/bridge/use-project';
import { CommitField } from '#renderer/components/fields';
import { say, succeeded } from '#renderer/state/messages';
import type { Article, Metadata } from '#shared/model/article';
import { dateSchema, isWebAddress } from '#shared/model/basics';

type Field = {
  readonly key: keyof Metadata;
  readonly label: string;
  readonly placeholder?: string;
  readonly narrow?: boolean;
};

const fields: readonly Field[] = [
  { key: 'title', label: 'Title' },
  { key: 'authors', label: 'Authors', placeholder: 'Unknown; separate names with a semicolon' },
  { key: 'publisher', label: 'Publisher', placeholder: 'Unknown' },
  { key: 'url', label: 'Address', placeholder: 'Unknown' },
  { key: 'published', label: 'Published', placeholder: 'YYYY-MM-DD', narrow: true },
  { key: 'modified', label: 'Modified', placeholder: 'YYYY-MM-DD', narrow: true },
  { key: 'language', label: 'Language', placeholder: 'en', narrow: true },
  { key: 'section', label: 'Section', placeholder: 'Unknown', narrow: true },
  { key: 'tags', label: 'The publisher’s keywords', placeholder: 'None; separate them with a semicolon' },
];

/** Every value of the metadata, with where it came from. What nobody said stays empty. */
export function MetadataFields({ article, readOnly }: { article: Article; readOnly: boolean }) {
  const client = useClient();
  const { metadata, origins } = article;
  return (
    <div className="details-fields">
      {fields.map(({ key, label, placeholder, narrow }) => (
        <div key={key} className={narrow === true ? 'details-field narrow' : 'details-field'}>
          <CommitField
            label={label}
            value={written(metadata[key])}
            placeholder={placeholder ?? ''}
            readOnly={readOnly}
            onCommit={(value) => {
              const wrong = problemWith(key, value.trim());
              if (wrong !== null) return say('problem', wrong);
              succeeded(client.do({ type: 'article.edit', id: article.id, metadata: { [key]: read(key, value) } }));
            }}
          />
          <p className="origin">{told(origins[key], written(metadata[key]) === '')}</p>
        </div>
      ))}
    </div>
  );
}

const written = (value: Metadata[keyof Metadata]): string =>
  value === null ? '' : typeof value === 'string' ? value : value.join('; ');

function read(key: keyof Metadata, text: string): Metadata[keyof Metadata] {
  const trimmed = text.trim();
  if (key === 'title') return trimmed;
  if (key === 'authors' || key === 'tags')
    return trimmed
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean);
  return trimmed === '' ? null : trimmed;
}

/** Why the value cannot be taken, in words; null when it can. */
function problemWith(key: keyof Metadata, text: string): string | null {
  if (key === 'title') return text === '' ? 'An article needs a title.' : null;
  if (text === '') return null;
  if ((key === 'published' || key === 'modified') && !dateSchema.safeParse(text).success)
    return `“${text}” is no date. Write year, month and day: 2026-02-11.`;
  if (key === 'url' && !isWebAddress(text)) return 'An address begins with http:// or https://.';
  return null;
}

function told(origin: string | undefined, empty: boolean): string {
  if (origin === undefined) return empty ? 'The file does not say' : '';
  return origin === 'edited' ? 'Edited by hand' : `From ${origin}`;
}
