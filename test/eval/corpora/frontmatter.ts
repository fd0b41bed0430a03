/** The YAML test suite, and front matter that would run code if it were let. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { parseYaml } from '#electron/import/metadata/front-matter';
import { share } from '../metrics';
import type { CorpusReport } from '../report';
import { importBytes } from '../text-of';
import { filesBelow } from './files';

const suiteSchema = z.array(
  z.object({ skip: z.boolean().optional(), yaml: z.string().optional(), fail: z.boolean().optional() }),
);

export async function evaluateFrontmatter(folder: string): Promise<CorpusReport | null> {
  const suite = filesBelow(join(folder, 'yaml-test-suite'), /\.yaml$/);
  const texts = filesBelow(folder, /\.(?:mdx?|txt)$/).filter((file) => !file.includes('_licences'));
  if (suite.length + texts.length === 0) return null;
  const ours: boolean[] = [];
  const theirs: boolean[] = [];
  const notes: string[] = [];
  for (const file of suite) {
    const cases = suiteSchema.parse(parse(readFileSync(file, 'utf8')));
    // What the suite itself says is not to be run.
    if (cases[0]?.skip === true) continue;
    for (const [index, { yaml, fail = false }] of cases.entries()) {
      if (yaml === undefined) continue;
      const source = written(yaml);
      ours.push(parseYaml(source).ok === !fail);
      theirs.push(isYaml(source) === !fail);
      if (ours.at(-1) === false) notes.push(`${fail ? 'taken' : 'refused'}  ${basename(file)} ${index + 1}`);
    }
  }
  let read = 0;
  const before = Object.keys(globalThis).length;
  for (const file of texts) {
    const article = await importBytes(readFileSync(file), basename(file));
    if (typeof article !== 'string' || /^(?:empty|no-text)/.test(article)) read += 1;
    else notes.push(`${article}  ${basename(file)}`);
  }
  return {
    corpus: 'frontmatter',
    cases: ours.length + texts.length,
    figures: [
      {
        measure: 'YAML taken or refused as the suite says',
        unit: 'share',
        better: 'higher',
        goal: null,
        ours: share(ours),
        peers: { yaml: share(theirs) },
      },
      { measure: 'files read', unit: 'share', better: 'higher', goal: 1, ours: read / texts.length, peers: {} },
      {
        measure: 'globals left behind',
        unit: 'count',
        better: 'lower',
        goal: 0,
        ours: Object.keys(globalThis).length - before,
        peers: {},
      },
    ],
    notes: notes.slice(0, 30),
  };
}

/** The suite's marks for what cannot be seen (its README, "Special Characters"). */
const written = (source: string): string =>
  source
    .replaceAll('␣', ' ')
    .replace(/—*»/g, '\t')
    .replaceAll('↵', '')
    .replaceAll('←', '\r')
    .replaceAll('⇔', '\uFEFF')
    .replace(/∎\n?$/, '');

function isYaml(source: string): boolean {
  try {
    const documents = parseAllDocuments(source, { logLevel: 'silent' });
    return !Array.isArray(documents) || documents.every((document) => document.errors.length === 0);
  } catch {
    return false;
  }
}
