/**
 * The whole contract between window and main process: for each call what goes in and what comes out.
 * Inputs come from a renderer that shows hostile texts, so main parses every one; outputs come from main, which the
 * window trusts, so types are enough. Adding a call = a name in `channels.ts`, a line here, a handler.
 */
import { z } from 'zod';
import type { ConflictOverview } from '#shared/analysis/conflicts/overview';
import type { Facts } from '#shared/analysis/facts/facts';
import { subjectKinds } from '#shared/analysis/facts/subject-kinds';
import type { MatrixView } from '#shared/analysis/matrix/matrix-view';
import type { Pictures } from '#shared/analysis/pictures/pictures';
import type { DrawnChain } from '#shared/analysis/provenance/drawn-chain';
import type { SimilarClaim } from '#shared/analysis/similar/similar-claims';
import type { ProvenanceOverview } from '#shared/analysis/provenance/overview';
import { envelopeSchema } from '#shared/commands/commands';
import { sourceFormats } from '#shared/export/sources/source-formats';
import type { ArticleText } from '#shared/model/article';
import { idSchema, lineSchema } from '#shared/model/basics';
import { codebookFormats } from '#shared/export/codebook/codebook-formats';
import type { FileCodebook } from '#shared/export/codebook/file-code';
import { comparedSchema } from '#shared/model/compared';
import type { SnapshotContent } from '#shared/model/snapshot';
import type { Report } from '#shared/report/blocks';
import { quoteLengths } from '#shared/report/brief/context';
import type { Change, ChangeOf } from '#shared/model/change';
import { historyAreas, type HistoryArea } from '#shared/model/history-area';
import { foldDecisions } from '#shared/model/folds';
import type { Failure } from '#shared/model/result';
import type { QuoteSelector } from '#shared/model/selector';
import type { TakeInReport } from '#shared/export/claim-map/take-in';
import type { SearchAnswer } from '#shared/search/answer';
import { hitFormats } from '#shared/search/hit-formats';
import type { QueryMatches } from '#shared/search/matches';
import type { QueryResult } from '#shared/search/query';
import type { Repetitions } from '#shared/search/repetitions';
import type { CallName, EventName } from './channels';
import { preferencesChangeSchema, type Preferences } from './preferences';

const nothing = z.undefined();
const stamp = z.strictObject({ coderId: idSchema, at: z.iso.datetime() });

const briefInput = {
  compared: comparedSchema,
  quotes: z.enum(quoteLengths),
  memos: z.boolean(),
  at: z.iso.datetime(),
};

export const inputs = {
  'app:start': nothing,
  /** Pastes as the keys would. */
  'app:paste': nothing,
  /** Changes what the user prefers, and keeps it. */
  'app:prefer': preferencesChangeSchema,
  /** Asks the user before anything opens outside the app. */
  'app:open-link': z.strictObject({ href: z.string().max(4096) }),
  'project:create': z.strictObject({ title: lineSchema, coderName: lineSchema }),
  'project:choose': nothing,
  /** A token from `app:start`; paths stay in the main process. */
  'project:open-recent': z.strictObject({ token: idSchema }),
  'project:open-sample': nothing,
  /** `cursor` 0 begins; each answer names the next until null. */
  'project:load': z.strictObject({ cursor: z.int().min(0) }),
  'project:apply': envelopeSchema,
  'project:undo': stamp,
  'project:redo': stamp,
  /** Newest first; `before`: the `next` of the page before. Null stands for everybody and everything. */
  'project:history': z.strictObject({
    before: z.int().min(0).nullable(),
    limit: z.int().min(1).max(10_000),
    coderId: idSchema.nullable(),
    area: z.enum(historyAreas).nullable(),
  }),
  /** What it takes to have the project as it was after an entry of the history. */
  'project:way': z.strictObject({ seq: z.int().min(1) }),
  'project:jump': stamp.extend({ seq: z.int().min(1) }),
  /** Stays where the jump has come to. */
  'project:stop-jump': nothing,
  'project:export': z.strictObject({ format: z.enum(['claim-map']) }),
  /** Asks for a claim map and reads it back. */
  'project:import-map': nothing,
  'project:code-as': z.strictObject({ coderId: idSchema }),
  /** What is found and worked out from then on leaves out what other coders marked. */
  'project:hide-others': z.strictObject({ hidden: z.boolean() }),
  /** Where the reader has come to in an article: the offset of the first character in view. */
  'project:read-to': z.strictObject({
    articleId: idSchema,
    offset: z
      .int()
      .min(0)
      .max(2 ** 31),
  }),
  /** At most `limit` hits, best first. */
  'search:find': z.strictObject({ query: z.string().max(4000), limit: z.int().min(1).max(100_000) }),
  /** How many articles, claims, memos and sources each query finds. */
  'search:counts': z.strictObject({ queries: z.array(z.string().max(4000)).max(1000) }),
  /** The claims that a query finds, and their mentions that it asks for. */
  'search:matches': z.strictObject({ query: z.string().max(4000) }),
  /** Where the words of the phrase stand, in one article or in all. */
  'search:repetitions': z.strictObject({ phrase: z.string().max(10_000), articleId: idSchema.nullable() }),
  /** Asks where to, and writes all hits there. */
  'search:export': z.strictObject({ query: z.string().max(4000), format: z.enum(hitFormats) }),
  /** Brings the index up to date; `anew`: throws it away first. */
  'search:index': z.strictObject({ anew: z.boolean() }),
  /** Stops the index being made; what was indexed is kept. */
  'search:stop': nothing,
  /** Entries before `before`, newest first; null: from the newest. */
  'codebook:history': z.strictObject({ before: z.int().min(0).nullable() }),
  /** Asks for a file and reads it; nothing is changed. */
  'codebook:choose': nothing,
  'codebook:export': z.strictObject({ format: z.enum(codebookFormats) }),
  /** The text as it was imported; what people decided about folded blocks stands in the article's row. */
  'article:read': z.strictObject({ id: idSchema }),
  /** Blocks by their place; `folded` takes a decision back. */
  'article:fold': stamp.extend({
    id: idSchema,
    changes: z.record(z.string().max(256), z.enum([...foldDecisions, 'folded'])),
  }),
  /** The characters of the file the article came from. */
  'article:original': z.strictObject({ id: idSchema }),
  'article:save-original': z.strictObject({ id: idSchema }),
  /** Asks for the file of a newer version of an article. */
  'version:choose': z.strictObject({ id: idSchema }),
  /** `from`: the article that may be the newer version; the same one, to read its original without repairs. */
  'version:from-article': z.strictObject({ id: idSchema, from: idSchema }),
  /** `choices`: for ambiguous mentions, the index in `after`. */
  'version:accept': stamp.extend({ token: z.uuid(), choices: z.record(idSchema, z.int().min(0).max(100)) }),
  /** What stands on the clipboard, as an article. */
  'import:paste': z.strictObject({ html: z.string().max(40_000_000), text: z.string().max(40_000_000) }),
  'import:choose': z.strictObject({ kind: z.enum(['files', 'folder']) }),
  'import:cancel': nothing,
  /** Looks into a table that was not imported because its columns leave it open which is what. */
  'import:table': z.strictObject({ file: z.int().min(0) }),
  /** Imports its rows; `mapping` is column by field. */
  'import:map-table': z.strictObject({
    file: z.int().min(0),
    mapping: z.record(z.string().max(32), z.string().max(10_000)),
  }),
  'compare:matrix': z.strictObject({ compared: comparedSchema }),
  'compare:facts': z.strictObject({ compared: comparedSchema, by: z.enum(subjectKinds) }),
  'compare:pictures': z.strictObject({ compared: comparedSchema }),
  /** The comparison as it stands, for a command that keeps it. */
  'compare:snapshot': z.strictObject({ compared: comparedSchema }),
  /** The brief as it would be written. */
  'compare:brief': z.strictObject(briefInput),
  'compare:save-brief': z.strictObject({ ...briefInput, format: z.enum(['html', 'markdown', 'pdf']) }),
  /** A picture that the window drew, or its table; `bytes` in base64 for PNG. */
  'compare:save-picture': z.discriminatedUnion('format', [
    z.strictObject({ format: z.enum(['svg', 'csv']), name: lineSchema, text: z.string().max(40_000_000) }),
    z.strictObject({ format: z.literal('png'), name: lineSchema, bytes: z.base64().max(80_000_000) }),
  ]),
  'analysis:provenance': nothing,
  /** Drawn from left to right down to the origins. */
  'analysis:chain': z.strictObject({ kind: z.enum(['claim', 'source', 'explanation']), id: idSchema }),
  'analysis:conflicts': nothing,
  /** Claims that say nearly what the text says; with `articleId`, only those that another article makes too. */
  'analysis:similar': z.strictObject({
    text: z.string().max(20_000),
    except: z.array(idSchema).max(1000),
    articleId: idSchema.nullable(),
    limit: z.int().min(1).max(50),
    /** The text is being typed, so that its last word may go on. */
    typed: z.boolean().optional(),
  }),
  /** Asks for a file of BibTeX, RIS or CSL-JSON, and adds its references as sources: one step of undo. */
  'sources:choose': nothing,
  /** The same of what was pasted. */
  'sources:paste': z.strictObject({ text: z.string().max(40_000_000) }),
  'sources:export': z.strictObject({ format: z.enum(sourceFormats) }),
  /** The register of sources, on paper or as a PDF. */
  'sources:print': z.strictObject({ to: z.enum(['printer', 'pdf']) }),
  /** Files of the last import that failed or were cancelled, by the ids of their reports. */
  'import:retry': z.strictObject({ files: z.array(z.int().min(0)).min(1).max(100_000) }),
} as const satisfies Record<CallName, z.ZodType>;

export type RecentProject = { readonly token: string; readonly title: string; readonly folder: string };
export type OpenProject = {
  readonly title: string;
  /** Shown to the user as it is; never used as a path. */
  readonly folder: string;
  /** Why nothing can be changed; null when it can. */
  readonly readOnly: string | null;
  /** What the user should know about how the project was found: recovered, repaired. */
  readonly notices: readonly string[];
  readonly coderId: string;
  readonly undo: NextStep | null;
  readonly redo: NextStep | null;
  /**
   * Where each article was read last, as `project:read-to` said, the one read last of all at the end; articles that are
   * not there begin at the top.
   */
  readonly places: Readonly<Record<string, number>>;
};
/** What a large project shows while it is being opened: its first article, whole, and what it shares with others. */
export type SeenProject = Pick<OpenProject, 'title' | 'folder' | 'coderId' | 'places'> & {
  /** The JSON of a `Partial<ProjectRows>`: all rows but the annotations and claims of other articles. */
  readonly rows: string;
  readonly text: ArticleText;
};
/** A step of undo or redo, in words, and whose it is. */
export type NextStep = { readonly label: string; readonly coderId: string };
type ChangeKind = 'create' | 'do' | 'undo' | 'redo';
export type Applied = {
  readonly seq: number;
  readonly kind: ChangeKind;
  readonly label: string;
  readonly changes: readonly Change[];
  /** What undo and redo would now take back or repeat; null for nothing. */
  readonly undo: NextStep | null;
  readonly redo: NextStep | null;
};
export type HistoryEntry = {
  readonly seq: number;
  readonly at: string;
  readonly coderId: string;
  readonly kind: ChangeKind;
  readonly label: string;
  readonly area: HistoryArea | null;
  /** Whether a change holds, can be redone, or was undone and left behind; null for what undid or redid others. */
  readonly state: 'done' | 'undone' | 'left-behind' | null;
  /** How many changes it undid or redid. */
  readonly steps: number;
  /** Whether the project is as this change left it. */
  readonly current: boolean;
};
/** `restore`: everything since is taken back as one change. `first`: the first of the changes, in the order of their turn. */
export type HistoryWay = {
  readonly direction: 'here' | 'undo' | 'redo' | 'restore';
  readonly steps: number;
  readonly first: readonly NextStep[];
  readonly label: string;
};
/** An entry of the history with the codes that it changed, before and after. */
export type CodebookEntry = Pick<HistoryEntry, 'seq' | 'at' | 'coderId' | 'kind' | 'label'> & {
  readonly changes: readonly ChangeOf<'codes'>[];
};
export type ImportReport = {
  /** The file's number in its import, from 0; a file tried again keeps it. */
  readonly id: number;
  readonly file: string;
  readonly status: 'imported' | 'duplicate' | 'failed' | 'cancelled';
  readonly articleId: string | null;
  readonly title: string | null;
  readonly repairs: readonly string[];
  readonly warnings: readonly string[];
  readonly error: Failure | null;
};
export type ImportProgress = {
  /** Counts imports up; what is added while one runs, and what is tried again, belongs to the same one. */
  readonly session: number;
  readonly total: number;
  readonly done: number;
  /** Files finished since the last report. */
  readonly reports: readonly ImportReport[];
  readonly finished: boolean;
};

/** What became of the references of a file or of what was pasted. */
export type SourceImport = {
  /** In the order of the file. `source`: the new one, or the one that was there already; null when it failed. */
  readonly reports: readonly {
    readonly title: string;
    readonly status: 'imported' | 'duplicate' | 'failed';
    readonly source: string | null;
    readonly message: string | null;
  }[];
};

/** What a newer version of its article does to a mention. */
export type MentionFate = {
  readonly annotationId: string;
  readonly statement: string;
  readonly status: 'stays' | 'moved' | 'ambiguous' | 'orphan';
  readonly before: QuoteSelector;
  /** Where it stands in the newer version: one passage, several when ambiguous, none when it is not found. */
  readonly after: readonly QuoteSelector[];
};
export type VersionProposal = {
  readonly token: string;
  readonly articleId: string;
  readonly fileName: string;
  readonly title: string;
  readonly modified: string | null;
  /** Repairs and warnings of the import. */
  readonly remarks: readonly string[];
  readonly mentions: readonly MentionFate[];
};

/** A project's first rows, and the text that is read first; null when that cannot be read. */
export type Beginning = { readonly rows: Output<'project:load'>; readonly text: ArticleText | null };

type Outputs = {
  'app:start': {
    readonly recent: readonly RecentProject[];
    readonly project: OpenProject | null;
    /** What the window would ask for next of it. */
    readonly beginning: Beginning | null;
    /** Of a project that is being opened. */
    readonly seen: SeenProject | null;
    /** Why the project that was asked for is not open; null when all went well. */
    readonly problem: string | null;
    readonly preferences: Preferences;
  };
  'app:open-link': boolean;
  'app:paste': boolean;
  'app:prefer': boolean;
  'project:create': OpenProject | null;
  'project:choose': OpenProject | null;
  'project:open-recent': OpenProject;
  'project:open-sample': OpenProject;
  /** `rows`: some of the project's rows, as the JSON of a `Partial<ProjectRows>`: text crosses at a fraction of the price. */
  'project:load': { readonly seq: number; readonly rows: string; readonly next: number | null };
  'project:apply': Applied;
  'project:undo': Applied;
  'project:redo': Applied;
  'project:history': { readonly entries: readonly HistoryEntry[]; readonly next: number | null };
  'project:way': HistoryWay;
  /** How many changes were undone or redone. */
  'project:jump': number;
  'project:stop-jump': boolean;
  'project:import-map': TakeInReport | null;
  'project:export': { readonly file: string } | null;
  'project:code-as': string;
  'project:hide-others': boolean;
  'project:read-to': boolean;
  'search:find': SearchAnswer;
  /** Null for a query that is not understood. */
  'search:counts': readonly (number | null)[];
  'search:matches': QueryResult<QueryMatches>;
  'search:repetitions': Repetitions;
  'search:export': { readonly file: string; readonly hits: number } | null;
  /** False when it was stopped. */
  'search:index': boolean;
  'search:stop': boolean;
  'codebook:history': { readonly entries: readonly CodebookEntry[]; readonly next: number | null };
  'codebook:choose': (FileCodebook & { readonly fileName: string }) | null;
  'codebook:export': { readonly file: string } | null;
  'article:read': ArticleText;
  'article:fold': Applied;
  /** `text`: null for a file that is no text; `cut`: only its beginning. */
  'article:original': { readonly text: string | null; readonly charset: string; readonly cut: boolean };
  'article:save-original': { readonly file: string } | null;
  'version:choose': VersionProposal | null;
  'version:from-article': VersionProposal;
  'version:accept': Applied;
  'import:paste': boolean;
  'import:choose': boolean;
  'import:cancel': boolean;
  'import:table': {
    readonly columns: readonly string[];
    /** The first rows, long cells cut short. */
    readonly rows: readonly (readonly string[])[];
    readonly fields: readonly string[];
    readonly mapping: Readonly<Record<string, string>>;
  };
  'import:map-table': boolean;
  'import:retry': boolean;
  'compare:matrix': MatrixView;
  'compare:facts': Facts;
  'compare:pictures': Pictures;
  'compare:snapshot': SnapshotContent;
  'compare:brief': Report;
  'compare:save-brief': { readonly file: string } | null;
  'compare:save-picture': { readonly file: string } | null;
  'analysis:provenance': ProvenanceOverview;
  'analysis:chain': DrawnChain;
  'analysis:conflicts': ConflictOverview;
  'analysis:similar': readonly SimilarClaim[];
  'sources:choose': SourceImport | null;
  'sources:paste': SourceImport;
  'sources:export': { readonly file: string } | null;
  /** `file`: null for what went to a printer; null altogether when the user thought better of it. */
  'sources:print': { readonly file: string | null } | null;
};

export type Events = {
  /** A project that the system asked for cannot be opened. */
  'app:problem': { readonly text: string };
  'project:changed': Applied;
  /** `project:opened` or the call's answer follows; null when it could not be opened after all. */
  'project:seen': SeenProject | null;
  'project:opened': OpenProject;
  'import:progress': ImportProgress;
  /** What people should know of how the project is kept; `readOnly`: why nothing can be changed from now on, or null. */
  'project:notice': { readonly text: string; readonly readOnly: string | null };
  /** How far a jump in the history has come, in changes. */
  'project:jumping': { readonly done: number; readonly total: number };
  /** How far the index has come, in articles, claims, memos and sources; null when it is made. */
  'search:progress': { readonly done: number; readonly total: number } | null;
  'menu:chosen': { readonly action: string };
} & Record<EventName, unknown>;

export type Input<C extends CallName> = z.input<(typeof inputs)[C]>;
export type Output<C extends CallName> = Outputs[C];
