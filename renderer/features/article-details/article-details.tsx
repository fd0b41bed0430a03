import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Download, FilePlus2, FileSearch, ListCollapse, Trash2, Undo2 } from 'lucide-react';
import { bridge } from '#renderer/bridge/bridge';
import { useClient, useProject } from '#renderer/bridge/use-project';
import { AppDialog } from '#renderer/components/app-dialog';
import { ChoiceField } from '#renderer/components/fields';
import { sayWritten, succeeded } from '#renderer/state/messages';
import { useNavigation } from '#renderer/state/navigation';
import { articleStatuses, type Article } from '#shared/model/article';
import type { Folds } from '#shared/model/folds';
import { MetadataFields } from './metadata-fields';
import { OriginalBeside } from './original-beside';
import { Provenance } from './provenance';
import { chooseVersion, versionFrom } from './version-state';

/** What is known of the article that is open, each value with where it came from, and what came in. */
export function ArticleDetails() {
  const articleId = useNavigation((state) => state.articleId);
  const details = useNavigation((state) => state.details);
  const showDetails = useNavigation((state) => state.showDetails);
  const id = articleId ?? '';
  const article = useProject([`articles/${id}`], (project) => project.get('articles', id));
  if (details === null || article === undefined) return null;
  return details === 'original' ? (
    <AppDialog title={article.metadata.title} isOpen wide onClose={() => showDetails(null)}>
      <OriginalBeside article={article} onBack={() => showDetails('metadata')} />
    </AppDialog>
  ) : (
    <AppDialog title="Article details" isOpen wide onClose={() => showDetails(null)}>
      <Details article={article} />
    </AppDialog>
  );
}

const statusLabels = { new: 'New', reading: 'Reading', coded: 'Coded', 'set-aside': 'Set aside' } as const;
const statusChoices = articleStatuses.map((id) => ({ id, label: statusLabels[id] }));

function Details({ article }: { article: Article }) {
  const client = useClient();
  const showDetails = useNavigation((state) => state.showDetails);
  const readOnly = client.info.readOnly !== null;
  return (
    <div className="details">
      <MetadataFields article={article} readOnly={readOnly} />
      <div className="details-side">
        {readOnly ? null : (
          <ChoiceField
            label="Status"
            value={article.status}
            choices={statusChoices}
            onChange={(status) => succeeded(client.do({ type: 'article.edit', id: article.id, status }))}
          />
        )}
        <Provenance article={article} />
        <div className="details-actions">
          <Button className="button" onPress={() => showDetails('original')}>
            <FileSearch size={14} aria-hidden="true" />
            Compare with the original
          </Button>
          <Button className="button" onPress={() => void saveOriginal(article.id)}>
            <Download size={14} aria-hidden="true" />
            Save a copy of the original…
          </Button>
          {readOnly || article.folds === undefined ? null : <FoldAgain article={article} folds={article.folds} />}
          {readOnly ? null : <Versions article={article} />}
          {readOnly ? null : <RemoveArticle article={article} />}
        </div>
      </div>
    </div>
  );
}

/** Takes back every decision on folded lines: the only way, after much else, to see again what was cut. */
function FoldAgain({ article, folds }: { article: Article; folds: Folds }) {
  const client = useClient();
  const changes = Object.fromEntries(Object.keys(folds).map((path) => [path, 'folded' as const]));
  const count = Object.keys(folds).length;
  return (
    <Button
      className="button"
      onPress={() => void client.carryOut('article:fold', { id: article.id, changes }).then(succeeded)}
    >
      <ListCollapse size={14} aria-hidden="true" />
      {count === 1 ? 'Fold one restored or cut block again' : `Fold ${count} restored or cut blocks again`}
    </Button>
  );
}

/** Ways to another version of the text: a file, an article with the same address, the original without repairs. */
function Versions({ article }: { article: Article }) {
  const { id, metadata, provenance } = article;
  const twins = useProject(['articles'], (project) =>
    metadata.url === null || metadata.url === ''
      ? []
      : [...project.all('articles')].filter((other) => other.id !== id && other.metadata.url === metadata.url),
  );
  return (
    <>
      <Button className="button" onPress={() => void chooseVersion(id)}>
        <FilePlus2 size={14} aria-hidden="true" />
        Import a newer version…
      </Button>
      {twins.map((twin) => (
        <Button key={twin.id} className="button" onPress={() => void versionFrom(id, twin.id)}>
          <FilePlus2 size={14} aria-hidden="true" />
          <span className="cut-short">Same address: take “{twin.metadata.title}” as a newer version…</span>
        </Button>
      ))}
      {provenance.repairs.length === 0 ? null : (
        <Button className="button" onPress={() => void versionFrom(id, id)}>
          <Undo2 size={14} aria-hidden="true" />
          Read it again without repairs…
        </Button>
      )}
    </>
  );
}

async function saveOriginal(id: string): Promise<void> {
  const saved = await bridge.call('article:save-original', { id });
  if (succeeded(saved) && saved.value !== null) sayWritten(`The original was written to ${saved.value.file}`);
}

/** Asks first when claims would go along; undo brings everything back. */
function RemoveArticle({ article }: { article: Article }) {
  const client = useClient();
  const openArticle = useNavigation((state) => state.openArticle);
  const showDetails = useNavigation((state) => state.showDetails);
  const mentions = useProject(
    [`annotationsByArticle/${article.id}`],
    (project) => project.related('annotationsByArticle', article.id).length,
  );
  const [asked, setAsked] = useState(false);
  const remove = (): void => {
    if (mentions > 0 && !asked) return setAsked(true);
    if (!succeeded(client.do({ type: 'article.remove', id: article.id }))) return;
    showDetails(null);
    openArticle(null);
  };
  return (
    <Button className="button quiet-danger" onPress={remove}>
      <Trash2 size={14} aria-hidden="true" />
      {asked ? `Remove it with ${mentions === 1 ? 'its claim' : `its ${mentions} claims`}` : 'Remove the article'}
    </Button>
  );
}
