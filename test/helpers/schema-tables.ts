/** A JSON Schema as Markdown: a heading, the description and a table of fields for the whole and for each definition. */
import { z } from 'zod';

const nodeSchema = z.object({
  $ref: z.string().optional(),
  type: z.string().optional(),
  const: z.union([z.string(), z.number()]).optional(),
  enum: z.array(z.string()).optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  get anyOf() {
    return z.array(nodeSchema).optional();
  },
  get items() {
    return z.union([nodeSchema, z.literal(false)]).optional();
  },
  get prefixItems() {
    return z.array(nodeSchema).optional();
  },
  get properties() {
    return z.record(z.string(), nodeSchema).optional();
  },
});
type Node = z.infer<typeof nodeSchema>;
const documentSchema = nodeSchema.extend({ $defs: z.record(z.string(), nodeSchema) });

export function schemaTables(schema: unknown): string {
  const { $defs, ...top } = documentSchema.parse(schema);
  const definitions = new Map(Object.entries($defs));
  const inOrder = [...namesIn(top, definitions, new Set())];
  const section = (name: string, node: Node) =>
    `### ${name}\n\n${node.description ?? ''}\n\n${table(node, definitions)}`;
  return [
    section('The document', top),
    ...inOrder.map((name) => section(`\`${name}\``, definitions.get(name) ?? {})),
  ].join('\n\n');
}

/** Definitions in the order in which a reader meets them. */
function* namesIn(node: Node, definitions: ReadonlyMap<string, Node>, met: Set<string>): Generator<string> {
  for (const child of childrenOf(node)) {
    const name = child.$ref?.replace('#/$defs/', '');
    if (name === undefined) yield* namesIn(child, definitions, met);
    else if (!met.has(name)) {
      met.add(name);
      yield name;
      yield* namesIn(definitions.get(name) ?? {}, definitions, met);
    }
  }
}

const childrenOf = (node: Node): Node[] => [
  ...Object.values(node.properties ?? {}),
  ...(node.items ? [node.items] : []),
  ...(node.prefixItems ?? []),
  ...(node.anyOf ?? []),
];

function table(node: Node, definitions: ReadonlyMap<string, Node>): string {
  const rows = Object.entries(node.properties ?? {}).flatMap(([field, child]) => [
    row(`\`${field}\``, child, definitions),
    ...Object.entries(child.properties ?? {}).map(([inner, value]) => row(`\`${field}.${inner}\``, value, definitions)),
  ]);
  return ['| field | holds | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function row(field: string, node: Node, definitions: ReadonlyMap<string, Node>): string {
  const meaning = node.description ?? definitions.get(node.$ref?.replace('#/$defs/', '') ?? '')?.description ?? '';
  return `| ${field} | ${holds(node)} | ${meaning.replaceAll('|', '\\|')} |`;
}

function holds(node: Node): string {
  if (node.$ref !== undefined) return `\`${node.$ref.replace('#/$defs/', '')}\``;
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.enum !== undefined) return node.enum.map((value) => `\`${value}\``).join(', ');
  if (node.anyOf !== undefined) return node.anyOf.map(holds).join(' or ');
  if (node.prefixItems !== undefined) return node.prefixItems.map(holds).join(', then ');
  if (node.type === 'array') return `list of ${node.items ? holds(node.items) : 'nothing'}`;
  if (node.format === 'date') return 'date';
  if (node.format === 'date-time') return 'time';
  return node.type ?? 'anything';
}
