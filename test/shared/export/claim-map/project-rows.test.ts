import { describe, expect, it } from 'vitest';
import { claimMapOf } from '#shared/export/claim-map/claim-map';
import { projectRowsOf } from '#shared/export/claim-map/project-rows';
import type { ClaimMap } from '#shared/export/claim-map/schema';
import { ProjectState } from '#shared/model/project-state';
import { bigRows, bigText } from '../../../helpers/big-project';
import { smallProject, smallText, smallTexts } from '../../../helpers/small-project';

const texts = (map: ClaimMap, textOf: (id: string) => string) => {
  const byHash = new Map(map.articles.map(({ id, textHash }) => [textHash, textOf(id)]));
  return (textHash: string) => byHash.get(textHash);
};

describe('a claim map taken in again', () => {
  it('gives every row as it was', () => {
    const map = claimMapOf(smallProject(), smallText);
    expect(projectRowsOf(map, texts(map, smallText))).toEqual({ ok: true, value: smallProject().rows() });
  });

  it('gives every row of a large project as it was', () => {
    const project = ProjectState.from(
      bigRows({ articles: 5, claims: 300, annotations: 1000, sources: 50, links: 500 }),
    );
    const map = claimMapOf(project, () => bigText);
    expect(
      projectRowsOf(
        map,
        texts(map, () => bigText),
      ),
    ).toEqual({ ok: true, value: project.rows() });
  });

  it('keeps an orphan’s position, even one past the end of the text', () => {
    const rows = smallProject().rows();
    const annotations = rows.annotations.map((annotation) =>
      annotation.id === 'a5'
        ? { ...annotation, selectors: { ...annotation.selectors, position: { start: 9000, end: 9018 } } }
        : annotation,
    );
    const project = ProjectState.from({ ...rows, annotations });
    const map = claimMapOf(project, smallText);
    expect(projectRowsOf(map, texts(map, smallText))).toEqual({ ok: true, value: project.rows() });
  });

  it('names the article whose text is not there', () => {
    const map = claimMapOf(smallProject(), smallText);
    const column = map.articles.find(({ id }) => id === 'column')?.textHash;
    expect(projectRowsOf(map, (hash) => (hash === column ? smallTexts['column'] : undefined))).toEqual({
      ok: false,
      error: { code: 'no-text', message: expect.stringContaining('“March in numbers”') },
    });
  });
});
