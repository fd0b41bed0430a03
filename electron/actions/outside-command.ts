/**
 * A command as it comes from outside: its positions count Unicode code points, and nobody vouches for them. It leaves
 * here in the app's units, and only when the words quoted stand where it says.
 */
import type { ProjectStore } from '#electron/storage/project-store';
import { describeRange } from '#shared/anchoring/describe-range';
import { commandSchema, type Command, type SingleCommand } from '#shared/commands/commands';
import type { Selectors } from '#shared/model/selector';
import { fail, ok, type Result } from '#shared/model/result';
import type { ArticleTexts } from './article-texts';
import { faultsIn } from './faults';

const types = commandSchema.options.map(({ shape }) => shape.type.value);

export async function commandFromOutside(
  value: unknown,
  store: ProjectStore,
  texts: ArticleTexts,
): Promise<Result<Command>> {
  const parsed = commandSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return fail('invalid', unknownType(value) ?? faultsIn(parsed.error));
  const command = parsed.data;
  // Articles of annotations that this command adds itself.
  const added = new Map<string, string>();
  if (command.type !== 'batch') return withOwnUnits(command, store, texts, added);
  const commands: SingleCommand[] = [];
  for (const [index, single] of command.commands.entries()) {
    const converted = await withOwnUnits(single, store, texts, added);
    if (!converted.ok)
      return fail(converted.error.code, `Step ${index + 1} (${single.type}): ${converted.error.message}`);
    commands.push(converted.value);
  }
  return ok({ ...command, commands });
}

function unknownType(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'A command is an object with a type.';
  const type = 'type' in value ? value.type : undefined;
  if (types.some((known) => known === type)) return null;
  return `There is no command of the type ${JSON.stringify(type)}. Known are: ${types.join(', ')}.`;
}

async function withOwnUnits(
  command: SingleCommand,
  store: ProjectStore,
  texts: ArticleTexts,
  added: Map<string, string>,
): Promise<Result<SingleCommand>> {
  const convert = (selectors: Selectors, articleId: string | undefined, orphaned: boolean) =>
    convertedSelectors(selectors, articleId, orphaned, store, texts);
  switch (command.type) {
    case 'claim.add': {
      const { annotation } = command;
      added.set(annotation.id, annotation.articleId);
      const selectors = await convert(annotation.selectors, annotation.articleId, annotation.orphaned);
      return selectors.ok ? ok({ ...command, annotation: { ...annotation, selectors: selectors.value } }) : selectors;
    }
    case 'annotation.add': {
      const { annotation } = command;
      added.set(annotation.id, annotation.articleId);
      const selectors = await convert(annotation.selectors, annotation.articleId, annotation.orphaned);
      return selectors.ok ? ok({ ...command, annotation: { ...annotation, selectors: selectors.value } }) : selectors;
    }
    case 'annotation.edit': {
      const { set, id } = command;
      if (set.selectors === undefined) return ok(command);
      const row = store.project.get('annotations', id);
      const articleId = added.get(id) ?? row?.articleId;
      const selectors = await convert(set.selectors, articleId, set.orphaned ?? row?.orphaned ?? false);
      return selectors.ok ? ok({ ...command, set: { ...set, selectors: selectors.value } }) : selectors;
    }
    default:
      return ok(command);
  }
}

/** Prefix and suffix come from the text; of an orphan, whose words are not in the text, only the units change. */
async function convertedSelectors(
  { quote, position }: Selectors,
  articleId: string | undefined,
  orphaned: boolean,
  store: ProjectStore,
  texts: ArticleTexts,
): Promise<Result<Selectors>> {
  const article = articleId === undefined ? undefined : store.project.get('articles', articleId);
  if (article === undefined) return ok({ quote, position }); // the command itself says what is not there
  const prepared = await texts.of(article);
  if (!prepared.ok) return prepared;
  const { text, codePoints } = prepared.value;
  const start = codePoints.utf16Offset(position.start);
  const end = codePoints.utf16Offset(position.end);
  if (orphaned) return ok({ quote, position: { start, end } });
  const words = text.slice(start, end);
  if (words === quote.exact) return ok(describeRange(text, start, end));
  return fail(
    'other-words',
    `Characters ${position.start} to ${position.end} of “${article.metadata.title}” are “${words.slice(0, 200)}”, not ` +
      `“${quote.exact.slice(0, 200)}”. Positions count Unicode code points.`,
  );
}
