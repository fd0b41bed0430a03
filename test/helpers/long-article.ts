/** A project on disk with one very long article and any number of overlapping annotations; always the same ones. */
import { createProject } from '#electron/storage/project-store';
import { articleOf } from '#electron/actions/add-article';
import { describeRange } from '#shared/anchoring/describe-range';
import { commandSchema, type CommandInput } from '#shared/commands/commands';
import { canonicalText } from '#shared/model/canonical-text';
import { defaultCodes } from '#shared/model/default-codebook';
import type { ArticleDocument, DocumentBlock } from '#shared/model/document';

const stamp = { coderId: 'ada', at: '2026-01-06T09:30:00.000Z' };
const words = (
  'layoffs capital spending models agents tracker survey regret rehire earnings call memo cuts roles ' +
  'the of and to in that for with by on at from which one their were said has not more than year quarter firms'
).split(' ');

/** A small generator of its own (a linear congruence, Knuth's MMIX constants cut to 31 bits), the same each time. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

/** Paragraphs of 300 to 900 characters, about `characters` in all. */
export function longDocument(characters: number): ArticleDocument {
  const below = numbers(7);
  const content: DocumentBlock[] = [];
  for (let total = 0; total < characters;) {
    const length = 300 + below(600);
    let text = '';
    while (text.length < length) text += `${text === '' ? '' : ' '}${words[below(words.length)] ?? ''}`;
    content.push({ type: 'paragraph', attrs: { folded: null, page: null }, content: [{ type: 'text', text }] });
    total += text.length;
  }
  return { type: 'doc', content };
}

/** Makes the project; gives the article's canonical text. */
export async function createLongProject(folder: string, characters: number, annotations: number): Promise<string> {
  const created = await createProject(folder, {
    title: `${annotations} annotations`,
    coderName: 'Ada',
    coderId: stamp.coderId,
    at: stamp.at,
    codes: defaultCodes,
  });
  if (!created.ok) throw new Error(created.error.message);
  const store = created.value;
  const document = longDocument(characters);
  const { text } = canonicalText(document);
  const bytes = new TextEncoder().encode(text);
  const { article, text: articleText } = articleOf(
    'long',
    {
      metadata: {
        title: 'The long article',
        authors: [],
        publisher: null,
        url: null,
        published: null,
        modified: null,
        language: 'en',
        section: null,
        tags: [],
      },
      origins: {},
      document,
      candidates: [],
      format: 'text',
      charset: 'utf-8',
      importer: 'test/1',
      repairs: [],
      warnings: [],
    },
    { bytes, fileName: 'long.txt' },
    stamp.at,
  );
  await store.addArticle({ article, text: articleText, original: bytes }, stamp);
  if (annotations > 0)
    await store.apply({
      command: commandSchema.parse({
        type: 'batch',
        label: 'Coded',
        commands: [...annotationCommands(text, annotations)],
      }),
      ...stamp,
    });
  await store.close();
  return text;
}

function* annotationCommands(text: string, count: number): Generator<CommandInput> {
  const below = numbers(11);
  for (let index = 0; index < count; index += 1) {
    const start = below(text.length - 400);
    const code = defaultCodes[below(defaultCodes.length)];
    yield {
      type: 'claim.add',
      claim: { id: `c${index}`, statement: `Claim ${index}` },
      annotation: {
        id: `a${index}`,
        articleId: 'long',
        selectors: describeRange(text, start, start + 20 + below(200)),
        codeIds: code === undefined ? [] : [code.id],
      },
    };
  }
}
