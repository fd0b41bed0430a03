/** What the storage tests share: a small project's article, and commands to fill it with. */
import { createHash } from 'node:crypto';
import type { Article, ArticleText } from '#shared/model/article';
import type { ProjectStore } from '#electron/storage/project-store';
import type { Envelope } from '#shared/commands/commands';
import type { Failure, Result } from '#shared/model/result';
import { plainVoice } from '#shared/model/voice';
import { anArticle, noon } from './builders';

export const stamp = { coderId: 'ada', at: noon };
export const aProject = { title: 'Layoffs', coderName: 'Ada', coderId: 'ada', id: 'layoffs', at: noon };

export function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export function expectFailure(result: Result<unknown>): Failure {
  if (result.ok) throw new Error('it went well, and was expected to fail');
  return result.error;
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** An article whose text is `text`, as an import would hand it over. */
export function articleFiles(
  id: string,
  text = `The ${id} says that the cuts pay for machines.`,
): { article: Article; text: ArticleText; original: Uint8Array } {
  const original = Buffer.from(`${text}\n`);
  const article = anArticle(id, text);
  return {
    original,
    article: { ...article, provenance: { ...article.provenance, sha256: sha256(original), size: original.length } },
    text: {
      id,
      textHash: sha256(text),
      candidates: [],
      document: {
        type: 'doc',
        content: [{ type: 'paragraph', attrs: { folded: null, page: null }, content: [{ type: 'text', text }] }],
      },
    },
  };
}

/** Adds claim `claim-<n>` with a mention in article `articleId`. */
export function addClaim(n: number, articleId = 'article'): Envelope {
  return {
    ...stamp,
    command: {
      type: 'claim.add',
      claim: { id: `claim-${n}`, statement: `Claim number ${n} 🧾` },
      annotation: {
        id: `annotation-${n}`,
        articleId,
        codeIds: [],
        orphaned: false,
        ...plainVoice,
        selectors: {
          quote: { exact: 'the cuts pay', prefix: 'says that ', suffix: ' for machines' },
          position: { start: 22, end: 34 },
        },
      },
    },
  };
}

export const rename = (title: string): Envelope => ({ ...stamp, command: { type: 'project.rename', title } });

/** All rows as text, the same for equal rows whatever the order of their keys. */
export function rowsOf({ project }: Pick<ProjectStore, 'project'>): string {
  return JSON.stringify(project.rows(), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
