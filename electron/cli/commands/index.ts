import type { Command } from '../command';
import { annotate } from './annotate';
import { apply } from './apply';
import { codebook } from './codebook';
import { compare } from './compare';
import { conflicts } from './conflicts';
import { exportProject } from './export';
import { importArticles } from './import';
import { importCodebook } from './import-codebook';
import { importMap } from './import-map';
import { importSources } from './import-sources';
import { init } from './init';
import { list } from './list';
import { provenance } from './provenance';
import { quantities } from './quantities';
import { repair } from './repair';
import { scoreMatrixFile } from './score-matrix';
import { search } from './search';
import { sources } from './sources';
import { text } from './text';
import { validate } from './validate';
import { verify } from './verify';

/** In the order of the work. */
export const commands: readonly Command[] = [
  init,
  importArticles,
  list,
  text,
  search,
  annotate,
  apply,
  codebook,
  importCodebook,
  compare,
  scoreMatrixFile,
  provenance,
  quantities,
  conflicts,
  sources,
  importSources,
  exportProject,
  importMap,
  validate,
  verify,
  repair,
];
