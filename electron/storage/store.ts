/**
 * An open project: the state in memory, and the journal and snapshot that keep it.
 *
 * Commands are planned and applied in memory in the order they come, at once; each is acknowledged when its journal
 * line is on the disk. What cannot be saved is taken back and said so.
 */
import type { Article, ArticleText } from '#shared/model/article';
import { inverseOf, NetChange, type Change } from '#shared/model/change';
import { schemaVersion } from '#shared/model/project';
import type { ProjectState } from '#shared/model/project-state';
import { fail, ok, type Result } from '#shared/model/result';
import { textWithFolds } from '#shared/model/text-with-folds';
import { isChecked, type Envelope } from '#shared/commands/commands';
import { plan } from '#shared/commands/plan';
import { readArticleText, readOriginalBytes } from './article-files';
import { ArticleSaver } from './article-saver';
import { reasonOf } from './disk-failure';
import type { FileSystem } from './file-system';
import { History } from './history';
import type { Journal, JournalEvents } from './journal';
import { whyUnreadable, type Entry, type EntryKind, type NewEntry } from './journal-line';
import { fits } from './load-project';
import { heartbeatMs, type Lock } from './lock';
import { MovedEnds } from './moved-ends';
import { RowHistory } from './row-history';
import type { SnapshotKeeper } from './snapshot-keeper';
import type { Timeline } from './timeline';

/** Who acts, and when. */
export type Stamp = { readonly coderId: string; readonly at: string };

/** A saved change. `seq` is its journal line. A command that changes nothing gives no changes and the last line. */
export type Applied = {
  readonly seq: number;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly label: string;
  readonly coderId: string;
  readonly at: string;
  readonly changes: readonly Change[];
};

/** What undo or redo would carry out: in words, and who did it. */
export type NextStep = Pick<Applied, 'label' | 'coderId'>;

/** An entry of the history. */
type HistoryEntry = Omit<Applied, 'changes' | 'kind'> & {
  readonly kind: EntryKind;
  /** The entry that was undone or redone; null for the others. */
  readonly of: number | null;
  /** Taken back, and not done again since. */
  readonly undone: boolean;
};

/** `next` is what to ask for the entries before these with; null when there are none. */
export type HistoryPage = { readonly entries: readonly HistoryEntry[]; readonly next: number | null };

type Parts = {
  readonly fileSystem: FileSystem;
  readonly folder: string;
  readonly project: ProjectState;
  readonly timeline: Timeline;
  /** Null for a project that can be written, else why it cannot. */
  readonly readOnly: string | null;
  readonly lock: Lock | null;
  readonly journal: (events: JournalEvents) => Journal;
  /** Null when nothing is to be written. */
  readonly keeper: ((journal: Journal, tell: (notice: string) => void) => SnapshotKeeper) | null;
};

export class ProjectStore {
  readonly folder: string;
  /** For reading only: changes go through `apply`. */
  readonly project: ProjectState;
  readonly #fileSystem: FileSystem;
  readonly #journal: Journal;
  readonly #keeper: SnapshotKeeper | null;
  readonly #lock: Lock | null;
  readonly #articles: ArticleSaver;
  readonly #listeners = new Set<(applied: Applied) => void>();
  readonly #noticed = new Set<(notice: string) => void>();
  /** Articles whose text is on the disk, so that they may be added. */
  readonly #storedTexts = new Set<string>();
  /** Labels of entries, as far as they were asked for: a bulk edit's line is too long to read for its label each time. */
  readonly #steps = new Map<number, NextStep>();
  #timeline: Timeline;
  #readOnly: string | null;
  #heartbeat: NodeJS.Timeout | null = null;
  #closing: Promise<void> | null = null;
  #past: History | null = null;
  readonly #move = new MovedEnds();
  #codebookHistory: RowHistory<'codes'> | null = null;

  constructor(parts: Parts) {
    this.folder = parts.folder;
    this.project = parts.project;
    this.#fileSystem = parts.fileSystem;
    this.#articles = new ArticleSaver(parts.fileSystem, parts.folder);
    this.#timeline = parts.timeline;
    this.#readOnly = parts.readOnly;
    this.#lock = parts.lock;
    this.#journal = parts.journal({
      lost: (entries) => this.#takeBack(entries),
      closed: (reason) => this.#becomeReadOnly(reason),
    });
    this.#keeper = parts.keeper?.(this.#journal, (notice) => this.#tell(notice)) ?? null;
    if (this.#lock !== null) {
      this.#heartbeat = setInterval(() => void this.#beat(), heartbeatMs);
      this.#heartbeat.unref();
    }
  }

  /** Why the project can only be read; false when it can be changed. */
  get readOnly(): false | string {
    return this.#readOnly ?? false;
  }

  /** The number of the last entry, whether it is on the disk yet or not. */
  get seq(): number {
    return this.#timeline.length;
  }

  /** What undo would take back; null for nothing. */
  get undoable(): NextStep | null {
    return this.#stepAt(this.#timeline.undoable);
  }

  /** What redo would do again; null for nothing. */
  get redoable(): NextStep | null {
    return this.#stepAt(this.#timeline.redoable);
  }

  /** Resolves when the change is on the disk, or with the reason why nothing was changed. */
  async apply(envelope: Envelope): Promise<Result<Applied>> {
    if (this.#readOnly !== null) return fail('read-only', this.#readOnly);
    const planned = plan(this.project, envelope);
    if (!planned.ok) return planned;
    const { changes, label } = planned.value;
    const { coderId, at, command } = envelope;
    const textless = changes.find((change) => this.#addsUnstoredArticle(change));
    if (textless !== undefined)
      return fail('text-missing', 'An article can only be added together with its text: import its file.');
    if (changes.length === 0) return this.#nothing({ kind: 'do', label, coderId, at });
    const unreadable = whyUnreadable(at, isChecked(command) ? [] : changes);
    if (unreadable !== null) return fail('invalid', `Nothing was changed: ${unreadable}`);
    const of = this.#move.continuedBy(this.seq + 1, envelope, changes) ?? undefined;
    return this.#carryOut({ kind: 'do', of, at, coderId, label, command, changes: [...changes] });
  }

  /** Takes back the last change and those that it goes on with, no change up to line `after`. */
  undo(stamp: Stamp, after?: number): Promise<Result<Applied>> {
    return this.#replay('undo', this.#timeline.undoStep(after), stamp);
  }

  /** No change after line `upTo`. */
  redo(stamp: Stamp, upTo?: number): Promise<Result<Applied>> {
    return this.#replay('redo', this.#timeline.redoStep(upTo), stamp);
  }

  /** Carries out changes that take others back as one: they must fit what is there now. Undone like any other. */
  async applyBack(label: string, changes: readonly Change[], stamp: Stamp): Promise<Result<Applied>> {
    if (this.#readOnly !== null) return fail('read-only', this.#readOnly);
    const unreadable = whyUnreadable(stamp.at, []);
    if (unreadable !== null) return fail('invalid', `Nothing was changed: ${unreadable}`);
    if (!changes.every((change) => fits(this.project, change)))
      return fail('does-not-fit', 'Nothing was changed: the project changed meanwhile. Try again.');
    return this.#carryOut({ kind: 'do', ...stamp, label, changes: [...changes] });
  }

  /** The changes of one entry, as they were made. */
  changesOf(seq: number): Result<readonly Change[]> {
    const read = this.#journal.read(seq);
    return read.ok ? ok(read.value.changes) : read;
  }

  /** What undo takes back next, and redo does again, as numbers of entries; null for nothing. */
  get nextSteps(): { readonly undo: number | null; readonly redo: number | null } {
    return { undo: this.#timeline.undoable, redo: this.#timeline.redoable };
  }

  /** Entries newest first, from the one before `before` (null: from the newest), at most `limit`. */
  history(before: number | null = null, limit = 50): Result<HistoryPage> {
    const entries: HistoryEntry[] = [];
    let seq = before === null ? this.#timeline.length : Math.min(before - 1, this.#timeline.length);
    for (; seq >= 1 && entries.length < limit; seq--) {
      const read = this.#journal.read(seq);
      if (!read.ok) return read;
      const { kind, label, coderId, at, of } = read.value;
      entries.push({ seq, kind, label, coderId, at, of: of ?? null, undone: this.#timeline.isUndone(seq) });
    }
    return ok({ entries, next: seq >= 1 ? seq + 1 : null });
  }

  /** The history as people read it. */
  get past(): History {
    this.#past ??= new History(this.#journal, () => this.#timeline);
    return this.#past;
  }

  /** What was done to the codebook: pages of the history as `history` gives them, with the codes before and after. */
  codebookHistory(before: number | null = null, limit = 50): ReturnType<RowHistory<'codes'>['page']> {
    this.#codebookHistory ??= new RowHistory(this.#journal, 'codes');
    return this.#codebookHistory.page(before, limit);
  }

  /** Called for every saved change, in order. Returns what ends the subscription. */
  subscribe(listener: (applied: Applied) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Called with what people should know: the project became read-only, a file was kept aside, a disk is full. */
  onNotice(listener: (notice: string) => void): () => void {
    this.#noticed.add(listener);
    return () => void this.#noticed.delete(listener);
  }

  /** Adds an article: its text and original are on the disk before the journal speaks of them. */
  async addArticle(
    { article, text, original }: { article: Article; text: ArticleText; original: Uint8Array },
    stamp: Stamp,
  ): Promise<Result<Applied>> {
    const envelope: Envelope = { command: { type: 'article.add', article }, ...stamp };
    if (this.#readOnly !== null) return fail('read-only', this.#readOnly);
    const possible = plan(this.project, envelope);
    if (!possible.ok) return possible;
    const stored = await this.storeArticleText(text, original);
    return stored.ok ? this.apply(envelope) : stored;
  }

  /** Puts an article's text and original on the disk, so that a command (in a batch, say) may add the article. */
  async storeArticleText(text: ArticleText, original: Uint8Array): Promise<Result<null>> {
    if (this.#readOnly !== null) return fail('read-only', this.#readOnly);
    const written = await this.#articles.save(text, original);
    if (written.ok) this.#storedTexts.add(text.id);
    return written;
  }

  /** An article's text as it is read now: the version that holds, with what people decided about folded blocks. */
  async readArticle(id: string): Promise<Result<ArticleText>> {
    const stored = await this.readStoredText(id);
    const article = this.project.get('articles', id);
    return stored.ok && article !== undefined ? ok(textWithFolds(stored.value, article)) : stored;
  }

  /** The text of the version that holds, as it was imported. */
  async readStoredText(id: string): Promise<Result<ArticleText>> {
    const textId = this.project.get('articles', id)?.textId ?? id;
    const read = await readArticleText(this.#fileSystem, this.folder, textId);
    return read.ok ? ok({ ...read.value, id }) : read;
  }

  /** The bytes an article came from, by their SHA-256. */
  readOriginal(sha256: string): Promise<Result<Uint8Array>> {
    return readOriginalBytes(this.#fileSystem, this.folder, sha256);
  }

  /** Brings project.json up to date. Nothing depends on it: every change is in the journal already. */
  async snapshot(): Promise<Result<null>> {
    return this.#keeper?.now() ?? ok(null);
  }

  /** Waits for what is being saved, writes a last snapshot, and lets others write. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#readOnly ??= 'The project is closed.';
    this.#keeper?.stop();
    if (this.#heartbeat !== null) clearInterval(this.#heartbeat);
    const written = await this.#keeper?.now(true);
    if (written?.ok === false) this.#tell(written.error.message);
    for (const release of [() => this.#journal.close(), () => this.#lock?.release()])
      try {
        await release();
      } catch (error) {
        this.#tell(`The project was not closed cleanly, but all is saved: ${reasonOf(error)}.`);
      }
  }

  /** In memory at once, acknowledged when saved. */
  async #carryOut(done: Omit<NewEntry, 'seq' | 'version' | 'kind'> & Pick<Applied, 'kind'>): Promise<Result<Applied>> {
    const { kind, label, coderId, at, changes } = done;
    const seq = this.#timeline.length + 1;
    this.project.apply(changes);
    this.#timeline.add({ kind, of: done.of ?? 0 });
    this.#steps.set(seq, { label, coderId });
    const saved = await this.#journal.append({ seq, version: schemaVersion, ...done });
    if (!saved.ok) return saved;
    const applied: Applied = { seq, kind, label, coderId, at, changes };
    for (const listener of this.#listeners) listener(applied);
    this.#keeper?.changed();
    return ok(applied);
  }

  /** `lines`: in the order in which they are taken back, or done again. */
  async #replay(kind: 'undo' | 'redo', lines: readonly number[], stamp: Stamp): Promise<Result<Applied>> {
    if (this.#readOnly !== null) return fail('read-only', this.#readOnly);
    const of = lines.at(-1);
    if (of === undefined) return fail('nothing-left', `There is nothing left to ${kind}.`);
    const read = this.#netOf(kind, lines);
    if (!read.ok)
      return fail(read.error.code, `This cannot be ${kind === 'undo' ? 'undone' : 'redone'}: ${read.error.message}`);
    const unreadable = whyUnreadable(stamp.at, []);
    if (unreadable !== null) return fail('invalid', `Nothing was changed: ${unreadable}`);
    if (this.project.get('coders', stamp.coderId) === undefined)
      return fail('unknown-coder', `There is no coder "${stamp.coderId}" in this project.`);
    const { label, changes } = read.value;
    if (!changes.every((change) => fits(this.project, change)))
      return fail(
        'does-not-fit',
        `“${label}” cannot be ${kind === 'undo' ? 'undone' : 'redone'}: what it changed is no longer as it left it.`,
      );
    return this.#carryOut({ kind, of, ...stamp, label, changes });
  }

  /** What the lines come to together, under the name of the latest of them. */
  #netOf(kind: 'undo' | 'redo', lines: readonly number[]): Result<Pick<Entry, 'label' | 'changes'>> {
    const net = new NetChange();
    let label = '';
    for (const line of lines) {
      const read = this.#journal.read(line);
      if (!read.ok) return read;
      const changes = kind === 'undo' ? inverseOf(read.value.changes) : read.value.changes;
      if (lines.length === 1) return ok({ label: read.value.label, changes });
      if (line === Math.max(...lines)) label = read.value.label;
      net.add(changes);
    }
    return ok({ label, changes: net.changes() });
  }

  /** Nothing to save; what it was planned on must be saved before it can be said to hold. */
  async #nothing(said: Omit<Applied, 'seq' | 'changes'>): Promise<Result<Applied>> {
    try {
      const { seq } = await this.#journal.reached(this.#journal.last);
      return ok({ seq, changes: [], ...said });
    } catch (error) {
      return fail('disk', error instanceof Error ? error.message : String(error));
    }
  }

  #addsUnstoredArticle({ table, before, after }: Change): boolean {
    if (table !== 'articles' || after === null) return false;
    const textId = after.textId ?? after.id;
    return (before === null || (before.textId ?? before.id) !== textId) && !this.#storedTexts.has(textId);
  }

  #stepAt(seq: number | null): NextStep | null {
    if (seq === null) return null;
    const known = this.#steps.get(seq);
    if (known !== undefined) return known;
    const head = this.#journal.head(seq);
    if (!head.ok) return null;
    const { label, coderId } = head.value;
    const step = { label, coderId };
    this.#steps.set(seq, step);
    return step;
  }

  #takeBack(entries: readonly NewEntry[]): void {
    this.#move.forget();
    for (const { changes } of entries) this.project.apply(inverseOf(changes));
    this.#timeline = this.#timeline.upTo(this.#timeline.length - entries.length);
  }

  #becomeReadOnly(reason: string): void {
    this.#readOnly = reason;
    this.#tell(reason);
  }

  async #beat(): Promise<void> {
    const held = await this.#lock?.beat().catch(() => true); // a disk that does not answer is told of by the next save
    if (held !== false || this.#readOnly !== null) return;
    this.#keeper?.stop();
    this.#becomeReadOnly('Another process took this project over. Everything saved is kept; close it here.');
  }

  #tell(notice: string): void {
    for (const listener of this.#noticed) listener(notice);
  }
}
