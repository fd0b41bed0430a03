/** A project on disk with one very long article and any number of overlapping annotations; always the same ones. */
import { describeRange } from '#shared/anchoring/describe-range';
import { commandSchema, type CommandInput } from '#shared/commands/commands';
import { defaultCodes } from '#shared/model/default-codebook';
import type { ArticleDocument } from '#shared/model/document';
import { adaAtNine, addDocument, newProject, paragraphs } from './article-project';

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
  const texts: string[] = [];
  for (let total = 0; total < characters;) {
    const length = 300 + below(600);
    let text = '';
    while (text.length < length) text += `${text === '' ? '' : ' '}${words[below(words.length)] ?? ''}`;
    texts.push(text);
    total += text.length;
  }
  return paragraphs(texts);
}

/** Makes the project; gives the article's canonical text. */
export async function createLongProject(folder: string, characters: number, annotations: number): Promise<string> {
  const store = await newProject(folder, `${annotations} annotations`);
  const text = await addDocument(store, 'long', 'The long article', longDocument(characters));
  if (annotations > 0)
    await store.apply({
      command: commandSchema.parse({
        type: 'batch',
        label: 'Coded',
        commands: [...annotationCommands(text, annotations)],
      }),
      ...adaAtNine,
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
