import { useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useProject } from '#renderer/bridge/use-project';
import { counted } from '#renderer/components/counted';
import { WindowGrid } from '#renderer/components/window-grid';
import { useNavigation } from '#renderer/state/navigation';
import { grouped } from '#shared/analysis/grouped';
import type { Usage } from '#shared/analysis/codebook/code-usage';
import { byAlphabet } from '#shared/model/by-alphabet';
import type { ProjectReader } from '#shared/model/project-state';

type By = 'mentions' | 'claims' | 'articles';
type Row = {
  readonly id: string;
  readonly main: string;
  readonly told: string;
  readonly annotationId: string;
  readonly articleId: string;
};

/** Pixels: a line of the words, a line of where. */
const rowHeight = 54;

/** Where the code is used: its mentions, claims or articles, each a way into the text. */
export function CodeMentions({ codeId, usage }: { codeId: string; usage: Usage }) {
  const [by, setBy] = useState<By>('mentions');
  const { goTo, openArticle } = useNavigation();
  const rows = useProject([`annotationsByCode/${codeId}`, 'articles', 'claims'], (project) => ({
    mentions: mentionRows(project, codeId),
    claims: () => rowsBy(project, codeId, 'claimId'),
    articles: () => rowsBy(project, codeId, 'articleId'),
  }));
  const shown = by === 'mentions' ? rows.mentions : rows[by]();
  if (usage.mentions === 0)
    return (
      <section className="code-uses" aria-label="Where it is used">
        <h3>Where it is used</h3>
        <p className="quiet">Nowhere yet. Select words in an article and press its key.</p>
      </section>
    );
  return (
    <section className="code-uses" aria-label="Where it is used">
      <header>
        <h3>Where it is used</h3>
        <ToggleButtonGroup
          className="quiet-switch"
          aria-label="Show"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[by]}
          onSelectionChange={(keys) => {
            for (const one of ['mentions', 'claims', 'articles'] as const) if (keys.has(one)) setBy(one);
          }}
        >
          <ToggleButton id="mentions">{counted(usage.mentions, 'mention')}</ToggleButton>
          <ToggleButton id="claims">{counted(usage.claims, 'claim')}</ToggleButton>
          <ToggleButton id="articles">{counted(usage.articles, 'article')}</ToggleButton>
        </ToggleButtonGroup>
      </header>
      <WindowGrid
        label={`Where it is used: ${by}`}
        className="use-list"
        items={shown}
        rowHeight={rowHeight}
        maxHeight={rowHeight * 8}
        textOf={({ main }) => main}
        rowClassName={() => 'use-row'}
      >
        {(row, active) => (
          <Button
            className="use"
            excludeFromTabOrder={!active}
            onPress={() => (by === 'articles' ? openArticle(row.articleId) : goTo(row))}
          >
            <span className="use-main">{row.main}</span>
            <span className="use-told">{row.told}</span>
          </Button>
        )}
      </WindowGrid>
    </section>
  );
}

function mentionRows(project: ProjectReader, codeId: string): Row[] {
  return project
    .related('annotationsByCode', codeId)
    .map(({ id, articleId, selectors, orphaned }) => {
      const title = project.get('articles', articleId)?.metadata.title ?? '';
      const told = orphaned ? `${title} · not found in the text any more` : title;
      return {
        id,
        main: selectors.quote.exact,
        told,
        annotationId: id,
        articleId,
        title,
        at: selectors.position.start,
      };
    })
    .sort((a, b) => byAlphabet(a.title, b.title) || a.at - b.at);
}

function rowsBy(project: ProjectReader, codeId: string, key: 'claimId' | 'articleId'): Row[] {
  const groups = grouped(project.related('annotationsByCode', codeId), (mention) => mention[key]);
  return [...groups]
    .flatMap(([id, mentions]) => {
      const [first] = mentions;
      if (first === undefined) return [];
      const main =
        key === 'claimId' ? project.get('claims', id)?.statement : project.get('articles', id)?.metadata.title;
      return {
        id,
        main: main ?? '',
        told: counted(mentions.length, 'mention'),
        annotationId: first.id,
        articleId: first.articleId,
        size: mentions.length,
      };
    })
    .sort((a, b) => b.size - a.size);
}
