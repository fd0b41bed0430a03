/**
 * The sample project, made the way a user would: its articles are imported, then its claims, sources and links are
 * added by commands. Ids and times are fixed, so that everybody's sample exports the same claim map.
 */
import { rm, stat } from 'node:fs/promises';
import type { ImportPool } from '#electron/import/pool';
import { sample, sampleArticle } from '#electron/sample/files';
import type { Sample } from '#electron/sample/sample-schema';
import { createProject, type ProjectStore } from '#electron/storage/project-store';
import { anchorQuote } from '#shared/anchoring/anchor-quote';
import { describeRange } from '#shared/anchoring/describe-range';
import type { CommandInput } from '#shared/commands/commands';
import { commandSchema } from '#shared/commands/commands';
import { snapshotContent } from '#shared/analysis/snapshot-content';
import { narrativesInUse } from '#shared/model/compared';
import type { SnapshotContent } from '#shared/model/snapshot';
import { canonicalText } from '#shared/model/canonical-text';
import { defaultCodes } from '#shared/model/default-codebook';
import { fail, ok, type Result } from '#shared/model/result';
import { importBytes, type FileReport } from './import-files';

const at = '2026-04-30T09:00:00.000Z';

/** Leaves a sample that is there already as it is: it may hold the user's own work. */
export async function createSampleProject(folder: string, pool: ImportPool): Promise<Result<null>> {
  if (
    await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    )
  )
    return ok(null);
  const data = sample();
  const created = await createProject(folder, {
    title: data.title,
    coderName: data.coder.name,
    coderId: data.coder.key,
    id: 'sample',
    at,
    codes: [...defaultCodes, ...data.codes],
  });
  if (!created.ok) return created;
  const store = created.value;
  const filled = await fill(store, data, pool);
  await store.close();
  if (!filled.ok) await rm(folder, { recursive: true, force: true });
  return filled;
}

async function fill(store: ProjectStore, data: Sample, pool: ImportPool): Promise<Result<null>> {
  const stamp = { coderId: data.coder.key, at };
  const texts = new Map<string, string>();
  for (const { key, file } of data.articles) {
    const bytes = sampleArticle(file);
    const [report] = await importBytes({ file, fileName: file, bytes, id: key }, { store, pool, stamp: () => stamp });
    if (report?.status !== 'imported')
      return fail('sample', `The sample could not be made from ${file}: ${reasonFor(report)}`);
    const read = await store.readArticle(key);
    if (!read.ok) return read;
    texts.set(key, canonicalText(read.value.document).text);
  }
  const commands = commandsOf(data, texts);
  if (!commands.ok) return commands;
  const command = commandSchema.parse({ type: 'batch', label: 'Coded the sample', commands: commands.value });
  const applied = await store.apply({ command, ...stamp });
  if (!applied.ok) return applied;
  // Kept before cells are judged, so that there is a difference to look at.
  const content = snapshotContent(store.project, narrativesInUse);
  const judged = commandSchema.parse({
    type: 'batch',
    label: 'Compared the explanations of the sample',
    commands: comparisonCommands(data, content),
  });
  const compared = await store.apply({ command: judged, ...stamp });
  return compared.ok ? ok(null) : compared;
}

const reasonFor = (report: FileReport | undefined): string =>
  report !== undefined && 'error' in report ? report.error.message : 'it gave no article.';

function commandsOf(data: Sample, texts: ReadonlyMap<string, string>): Result<CommandInput[]> {
  const commands: CommandInput[] = [];
  const claims = new Set<string>();
  const statements = new Map(data.claims.map(({ key, statement }) => [key, statement]));
  for (const [index, mention] of data.annotations.entries()) {
    const text = texts.get(mention.article) ?? '';
    const found = anchorQuote(text, mention);
    if (found.status !== 'anchored')
      return fail('sample', `The sample could not be made: “${mention.exact}” is ${found.status}.`);
    const id = `a${String(index + 1).padStart(2, '0')}`;
    const annotation = {
      id,
      articleId: mention.article,
      selectors: describeRange(text, found.start, found.end),
      codeIds: mention.codes,
      voice: mention.voice,
      speaker: mention.speaker,
      hedging: mention.hedging,
    };
    const claim = { id: mention.claim, statement: statements.get(mention.claim) ?? mention.exact };
    commands.push(
      claims.has(mention.claim)
        ? { type: 'annotation.add', annotation: { ...annotation, claimId: mention.claim } }
        : { type: 'claim.add', claim, annotation },
    );
    claims.add(mention.claim);
    if (mention.memo !== '')
      commands.push({ type: 'memo.set', id: `memo-${id}`, target: { kind: 'annotation', id }, text: mention.memo });
  }
  return ok([...commands, ...assessments(data), ...sourceCommands(data), ...linkCommands(data), ...memoCommands(data)]);
}

const assessments = ({ claims }: Sample): CommandInput[] =>
  claims.map(({ key, statement: _, ...set }) => ({ type: 'claim.assess', id: key, set }));

/** Sources first without what they cite, then with it: they may cite one another in a circle. */
function sourceCommands({ sources }: Sample): CommandInput[] {
  return [
    ...sources.map(({ key, article, cites: _, ...source }): CommandInput => ({
      type: 'source.add',
      source: { id: key, articleId: article, ...source },
    })),
    ...sources
      .filter(({ cites }) => cites.length > 0)
      .map(({ key, cites }): CommandInput => ({ type: 'source.edit', id: key, set: { citesIds: cites } })),
  ];
}

function comparisonCommands(data: Sample, content: SnapshotContent): CommandInput[] {
  const links = data.links.map((link, index) => ({ ...link, id: linkId(index) }));
  return [
    { type: 'snapshot.add', snapshot: { id: 'first-reading', name: 'First reading, links alone', content } },
    ...Object.entries(data.relevances).map(([id, relevance]): CommandInput => ({
      type: 'source.edit',
      id,
      set: { relevance },
    })),
    ...data.events.map(({ key, claims, ...event }): CommandInput => ({
      type: 'event.add',
      event: { id: key, ...event, claimIds: claims },
    })),
    ...data.cells.map(({ source, explanation, rating, reason, before }, index): CommandInput => ({
      type: 'cell.judge',
      id: `cell-${index + 1}`,
      sourceId: source,
      explanationId: explanation,
      rating,
      reason,
      ...(before.length > 0 && {
        linkIds: links.filter((link) => link.source === source && !before.includes(link.claim)).map(({ id }) => id),
      }),
    })),
  ];
}

const linkId = (index: number): string => `l${String(index + 1).padStart(2, '0')}`;

const linkCommands = ({ links }: Sample): CommandInput[] =>
  links.map(({ claim, source, ...link }, index) => ({
    type: 'link.add',
    link: { id: linkId(index), claimId: claim, sourceId: source, ...link },
  }));

const memoCommands = ({ memos }: Sample): CommandInput[] =>
  memos.map(({ on, text }, index) => ({
    type: 'memo.set',
    id: `memo-${index + 1}`,
    target: on.kind === 'project' ? { kind: 'project', id: 'sample' } : { kind: on.kind, id: on.key },
    text,
  }));
