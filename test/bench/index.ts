/**
 * `npm run bench`: what Warrant costs, beside its peers and floors measured in the same run.
 * `-- --only saving,anchoring,reading,library,search,provenance,importing,matrix` runs a part; `-- --json FILE` writes
 * one object a line.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import approximateSearch from 'approx-string-match';
import { measureAnchoring } from './anchoring';
import { measureImporting } from './importing';
import { measureLibrary } from './library';
import { measureMatrix } from './matrix';
import { measureProvenance } from './provenance';
import { measureFinding } from './finding';
import { measureProject } from './project';
import { measureReading } from './reading';
import type { Row } from './row';
import { rounded } from './row';
import { measureSaving } from './saving';
import { measureSearch } from './search';
import { measureStartup } from './startup';

const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
  saving,
  anchoring,
  reading: measureReading,
  startup: measureStartup,
  project: measureProject,
  library: measureLibrary,
  search: () => measureSearch(),
  finding: measureFinding,
  provenance: measureProvenance,
  importing: () => measureImporting(resolve('../shared/corpora')),
  matrix: measureMatrix,
};

async function saving(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const annotations of [100, 100_000]) {
    const { save, bareSync, plainLowdb, snapshotHold } = await measureSaving(annotations);
    const what = `with ${annotations.toLocaleString('en')} annotations`;
    rows.push(
      {
        measure: `durable save ${what}`,
        ours: save,
        unit: 'ms',
        peer: plainLowdb,
        floor: bareSync,
        goal: bareSync * 1.5,
      },
      {
        measure: `longest hold by a snapshot ${what}`,
        ours: snapshotHold,
        unit: 'ms',
        peer: null,
        floor: null,
        goal: 50,
      },
    );
  }
  return rows;
}

async function anchoring(): Promise<Row[]> {
  const pages = resolve('../shared/corpora/readability-pages');
  return measureAnchoring({ approximateSearch, peerQuotes: 200, pages }).map((figures) => ({
    measure: `1,000 quotes anchored again: ${figures.material}`,
    ours: figures.ours.ms,
    unit: 'ms',
    peer: figures.hypothesis?.ms ?? null,
    floor: figures.indexOf.ms,
    goal: figures.hypothesis === null ? null : figures.hypothesis.ms / 15,
  }));
}

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? Object.keys(parts);
const lines: string[] = [];
for (const name of wanted) {
  const measure = parts[name];
  if (measure === undefined) throw new Error(`There is no part "${name}"; there are ${Object.keys(parts).join(', ')}.`);
  for (const row of await measure()) {
    const { ours, unit, peer, floor, goal } = row;
    const shown = (value: number | null): string => (value === null ? '-' : `${rounded(value)}`).padStart(9);
    const verdict = goal === null ? '' : ours <= goal ? 'met' : 'MISSED';
    console.log(
      `${row.measure.padEnd(74)} ${shown(ours)} ${unit.padEnd(2)}  peer ${shown(peer)}  floor ${shown(floor)}  goal ${shown(goal)}  ${verdict}`,
    );
    lines.push(JSON.stringify(row));
  }
}
if (values.json !== undefined)
  await writeFile(resolve(process.env.INIT_CWD ?? '.', values.json), `${lines.join('\n')}\n`);
