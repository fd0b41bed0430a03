/**
 * `npm run eval:import [-- --corpora DIR] [--json FILE] [--only NAME]`: the figures of the import beside those of its
 * nearest peers, on the same files in the same run. DIR is laid out like `../shared/corpora`; corpora that are not in
 * it are named and passed over.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluateArticleMetadata } from './corpora/article-metadata';
import { evaluateCommonmark } from './corpora/commonmark';
import { evaluateDocx } from './corpora/docx';
import { evaluateFrontmatter } from './corpora/frontmatter';
import { evaluateMhtml } from './corpora/mhtml';
import { evaluateMojibake } from './corpora/mojibake';
import { evaluatePdf } from './corpora/pdf';
import { evaluateReadabilityPages } from './corpora/readability-pages';
import { met, printed, type CorpusReport, type Evaluate } from './report';

const corpora: Readonly<Record<string, Evaluate>> = {
  'readability-pages': evaluateReadabilityPages,
  'article-metadata': evaluateArticleMetadata,
  mojibake: evaluateMojibake,
  frontmatter: evaluateFrontmatter,
  commonmark: evaluateCommonmark,
  docx: evaluateDocx,
  pdf: evaluatePdf,
  mhtml: evaluateMhtml,
};

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    json: { type: 'string' },
    only: { type: 'string' },
  },
});
const typedIn = process.env['INIT_CWD'] ?? process.cwd();
const folder = values.corpora === '../shared/corpora' ? resolve(values.corpora) : resolve(typedIn, values.corpora);

async function run(): Promise<number> {
  if (!existsSync(folder)) {
    console.error(`There is no folder ${values.corpora}; name one with --corpora DIR.`);
    return 2;
  }
  const reports: CorpusReport[] = [];
  for (const [name, evaluate] of Object.entries(corpora)) {
    if (values.only !== undefined && values.only !== name) continue;
    const report = await evaluate(join(folder, name));
    if (report === null) console.log(`${name}: not in the folder, passed over\n`);
    else {
      reports.push(report);
      console.log(printed(report));
    }
  }
  const figures = reports.flatMap((report) => report.figures);
  console.log(
    `${figures.filter((figure) => figure.goal !== null && met(figure)).length} of ${figures.filter((figure) => figure.goal !== null).length} goals met; “!” marks the others.`,
  );
  if (values.json !== undefined)
    writeFileSync(resolve(typedIn, values.json), `${JSON.stringify({ reports }, null, 2)}\n`);
  return 0;
}

process.exitCode = await run();
