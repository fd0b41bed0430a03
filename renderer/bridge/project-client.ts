/**
 * The window's copy of the open project. A command is applied here at once and sent to the main process, which
 * makes it durable; when main refuses, the copy is loaded afresh and the reason shown.
 *
 * Components watch keys, not the project: a row (`claims/ID`), a table (`claims`) or an index entry
 * (`annotationsByArticle/ID`). A change wakes those who watch what it touched and nobody else.
 */
import { commandSchema, type CommandInput, type Envelope } from '#shared/commands/commands';
import { plan } from '#shared/commands/plan';
import type { CallName } from '#shared/ipc/channels';
import type { Applied, Input, NextStep, OpenProject, Output, SeenProject } from '#shared/ipc/contract';
import type { ArticleText } from '#shared/model/article';
import type { Change } from '#shared/model/change';
import { OwnView } from '#shared/model/own-view';
import { ProjectState, touchedKeys, type ProjectReader } from '#shared/model/project-state';
import type { ProjectRows } from '#shared/model/project';
import { fail, ok, type Failure, type Result } from '#shared/model/result';
import { announceByDefault } from '#renderer/state/announcements';
import { useOthersHidden } from '#renderer/state/others-hidden';
import { ValuePool } from '#shared/model/value-pool';
import { bridge } from './bridge';

/** Calls that answer with the change they made. */
type ChangingCall = { [C in CallName]: Output<C> extends Applied ? C : never }[CallName];
/** What undo and redo would take; null when there is nothing. */
type Labels = Pick<Applied, 'undo' | 'redo'>;
export type SaveState = { readonly pending: number; readonly failure: Failure | null };

const stillReading = 'The rest of the project is still being read. It can be changed in a moment.';

/** Milliseconds from a change made elsewhere (an import, another window) to its show. */
const wakeAfter = 150;

export class ProjectClient {
  #info: OpenProject;
  #state: ProjectState;
  #labels: Labels;
  /** Main's last word on them: what they go back to when it refuses a command. */
  #settledLabels: Labels;
  #save: SaveState = { pending: 0, failure: null };
  #coderId: string;
  /** Events that came while commands of our own were under way; their order is settled by `seq`. */
  #held: Applied[] = [];
  readonly #own = new Set<number>();
  /** Calls under way whose changes are not in our copy yet. */
  #unseen = 0;
  /** A command was planned here without such changes, and there with them: the copy may differ from the project. */
  #apart = false;
  #reloading = false;
  readonly #versions = new Map<string, number>();
  readonly #changeListeners = new Set<(changes: readonly Change[] | null) => void>();
  readonly #watchers = new Map<string, Set<() => void>>();
  /** Keys that changes made elsewhere touched, and whose watchers are still asleep. */
  #due = new Set<string>();
  #whole = false;
  /** The text of the one article that can be read before the project is whole. */
  readonly seenText: ArticleText | null;
  #stop: () => void = () => {};

  private constructor(info: OpenProject, state: ProjectState, seenText: ArticleText | null) {
    this.#info = info;
    this.#state = state;
    this.#labels = this.#settledLabels = { undo: info.undo, redo: info.redo };
    this.#coderId = info.coderId;
    this.seenText = seenText;
  }

  /** `first`: rows that came with the project itself. */
  static async load(info: OpenProject, first: Output<'project:load'> | null = null): Promise<Result<ProjectClient>> {
    const client = new ProjectClient(info, new ProjectState(), null);
    const loaded = await client.complete(info, first);
    return loaded.ok ? ok(client) : loaded;
  }

  /** A project of which only one article is there: it can be read, and `complete` brings the rest. */
  static seen({ title, folder, coderId, places, rows, text }: SeenProject): ProjectClient {
    const state = new ProjectState();
    // Our own code at the other end.
    state.add(JSON.parse(rows) as Partial<ProjectRows>);
    return new ProjectClient(
      { title, folder, coderId, readOnly: stillReading, notices: [], undo: null, redo: null, places },
      state,
      text,
    );
  }

  /** Takes in the whole project, which main has opened. */
  async complete(info: OpenProject, first: Output<'project:load'> | null = null): Promise<Result<void>> {
    const early: Applied[] = [];
    const stop = bridge.on('project:changed', (applied) => early.push(applied));
    const loaded = await loadState(first);
    stop();
    if (!loaded.ok) return loaded;
    const unheard = bridge.on('project:changed', (applied) => this.#hear(applied));
    const unnoticed = bridge.on('project:notice', ({ readOnly }) => this.#notice(readOnly));
    const unseen = useOthersHidden.subscribe(({ hidden }) => this.#look(hidden));
    this.#stop = () => {
      unseen();
      unheard();
      unnoticed();
    };
    this.#info = info;
    this.#labels = this.#settledLabels = { undo: info.undo, redo: info.redo };
    this.#coderId = info.coderId;
    this.#whole = true;
    this.#replace(loaded.value.state);
    for (const applied of early) if (applied.seq > loaded.value.seq) this.#take(applied);
    return ok(undefined);
  }

  /** False while other articles' claims and mentions are still to come: then nothing can be said of all of them. */
  get isWhole(): boolean {
    return this.#whole;
  }

  get info(): OpenProject {
    return this.#info;
  }
  /** Without what others marked while that is hidden. */
  get project(): ProjectReader {
    return useOthersHidden.getState().hidden ? new OwnView(this.#state, this.#coderId) : this.#state;
  }
  /** With what is hidden. */
  get whole(): ProjectReader {
    return this.#state;
  }
  get coderId(): string {
    return this.#coderId;
  }
  get undoLabel(): string | null {
    return this.#labels.undo === null ? null : this.wordsOf(this.#labels.undo);
  }
  get redoLabel(): string | null {
    return this.#labels.redo === null ? null : this.wordsOf(this.#labels.redo);
  }
  /** A change in words. These may be those of a claim: another coder's are hidden with it. */
  wordsOf({ label, coderId }: NextStep): string {
    return useOthersHidden.getState().hidden && coderId !== this.#coderId ? 'a change of another coder' : label;
  }
  get save(): SaveState {
    return this.#save;
  }

  /** Applies the command at once; the failure is one the user can act on. */
  do(input: CommandInput): Result<void> {
    if (this.info.readOnly !== null) return fail('read-only', this.info.readOnly);
    const command = commandSchema.safeParse(input);
    if (!command.success) {
      const [issue] = command.error.issues;
      return fail('not-valid', `${issue?.path.join(' ') ?? ''}: ${issue?.message ?? 'not valid'}`);
    }
    const envelope: Envelope = { command: command.data, coderId: this.#coderId, at: new Date().toISOString() };
    const planned = plan(this.#state, envelope);
    if (!planned.ok) return planned;
    this.#apart ||= this.#unseen > 0 || this.#reloading;
    this.#apply(planned.value.changes);
    this.#labels = { undo: { label: planned.value.label, coderId: this.#coderId }, redo: null };
    announceByDefault(planned.value.label);
    void this.#settle(bridge.call('project:apply', envelope), false);
    return ok(undefined);
  }

  /** Until it is in the copy. */
  async undo(): Promise<void> {
    if (this.#labels.undo !== null) await this.#settle(bridge.call('project:undo', this.#stamp()), true);
  }

  async redo(): Promise<void> {
    if (this.#labels.redo !== null) await this.#settle(bridge.call('project:redo', this.#stamp()), true);
  }

  /** A change that main works out itself, from texts that the window does not hold. */
  async carryOut<C extends ChangingCall>(name: C, input: Omit<Input<C>, 'coderId' | 'at'>): Promise<Result<Applied>> {
    if (this.info.readOnly !== null) return fail('read-only', this.info.readOnly);
    // Who and when are added to what the call takes besides: together they are its whole input.
    const answer = bridge.call(name, { ...input, ...this.#stamp() } as Input<C>);
    return this.#settle(answer, true);
  }

  async codeAs(coderId: string): Promise<Result<string>> {
    const answer = await bridge.call('project:code-as', { coderId });
    if (answer.ok) this.#coderId = answer.value;
    if (useOthersHidden.getState().hidden) this.#wakeAll();
    else this.#wake(new Set(['coder']));
    return answer;
  }

  close(): void {
    this.#stop();
  }

  /** Every list of changes as it is applied; null when everything was loaded afresh. */
  onChanges(listener: (changes: readonly Change[] | null) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Changes whenever anything under one of the keys does. */
  version(keys: readonly string[]): number {
    return keys.reduce((sum, key) => sum + (this.#versions.get(key) ?? 0), 0);
  }

  watch(keys: readonly string[], listener: () => void): () => void {
    for (const key of keys) {
      const listeners = this.#watchers.get(key) ?? new Set();
      this.#watchers.set(key, listeners.add(listener));
    }
    return () => {
      for (const key of keys) this.#watchers.get(key)?.delete(listener);
    };
  }

  #stamp(): { coderId: string; at: string } {
    return { coderId: this.#coderId, at: new Date().toISOString() };
  }

  /** Waits for main's word. `unseen`: its changes are not in our copy yet. */
  async #settle(answer: Promise<Result<Applied>>, unseen: boolean): Promise<Result<Applied>> {
    this.#setSave({ pending: this.#save.pending + 1, failure: null });
    if (unseen) this.#unseen += 1;
    const result = await answer;
    if (unseen) this.#unseen -= 1;
    if (result.ok) {
      this.#own.add(result.value.seq);
      if (unseen) this.#apply(result.value.changes);
      this.#setLabels(result.value);
    }
    this.#setSave({ pending: this.#save.pending - 1, failure: result.ok ? this.#save.failure : result.error });
    if (!result.ok) this.#setLabels(this.#settledLabels);
    if (!result.ok || (this.#apart && this.#save.pending === 0)) await this.#reload();
    if (!this.#mustHold) for (const held of this.#held.splice(0)) this.#take(held);
    return result;
  }

  /** The project may have become one that can only be read: everything that offers changes has to know. */
  #notice(readOnly: string | null): void {
    if (readOnly === this.#info.readOnly) return;
    this.#info = { ...this.#info, readOnly };
    this.#wake(new Set(this.#watchers.keys()));
  }

  get #mustHold(): boolean {
    return this.#save.pending > 0 || this.#reloading;
  }

  #hear(applied: Applied): void {
    if (this.#mustHold) this.#held.push(applied);
    else this.#take(applied);
  }

  #take(applied: Applied): void {
    if (this.#own.delete(applied.seq)) return;
    this.#state.apply(applied.changes);
    for (const listener of this.#changeListeners) listener(applied.changes);
    this.#labels = this.#settledLabels = { undo: applied.undo, redo: applied.redo };
    this.#wakeSoon(touchedKeys(applied.changes).add('history'));
  }

  /** Main is told first: what is asked again from here is answered accordingly. */
  #look(hidden: boolean): void {
    void bridge.call('project:hide-others', { hidden });
    this.#wakeAll();
  }

  /** Everything may look different. */
  #wakeAll(): void {
    for (const listener of this.#changeListeners) listener(null);
    this.#wake(new Set(this.#watchers.keys()));
  }

  /** The copy shows what main does not have: take main's word for everything. */
  async #reload(): Promise<void> {
    if (this.#reloading) return;
    this.#reloading = true;
    do {
      this.#apart = false;
      const loaded = await loadState();
      if (loaded.ok) {
        const { seq: upTo } = loaded.value;
        this.#held = this.#held.filter(({ seq }) => seq > upTo);
        this.#replace(loaded.value.state);
      }
      // What is still under way may be missing: its own end looks after it.
      this.#apart ||= this.#save.pending > 0;
    } while (this.#apart && this.#save.pending === 0);
    this.#reloading = false;
  }

  #replace(state: ProjectState): void {
    this.#state = state;
    this.#wakeAll();
  }

  #apply(changes: readonly Change[]): void {
    this.#state.apply(changes);
    for (const listener of this.#changeListeners) listener(changes);
    this.#wake(touchedKeys(changes));
  }

  #setLabels({ undo, redo }: Labels): void {
    this.#labels = this.#settledLabels = { undo, redo };
    this.#wake(new Set(['history']));
  }

  #setSave(save: SaveState): void {
    this.#save = save;
    this.#wake(new Set(['save']));
  }

  /** Together with others: a thousand files imported must not become a thousand repaints. */
  #wakeSoon(keys: ReadonlySet<string>): void {
    if (this.#due.size === 0)
      setTimeout(() => {
        const due = this.#due;
        this.#due = new Set();
        this.#wake(due);
      }, wakeAfter);
    for (const key of keys) this.#due.add(key);
  }

  #wake(keys: ReadonlySet<string>): void {
    const listeners = new Set<() => void>();
    for (const key of keys) {
      this.#versions.set(key, (this.#versions.get(key) ?? 0) + 1);
      for (const listener of this.#watchers.get(key) ?? []) listeners.add(listener);
    }
    for (const listener of listeners) listener();
  }
}

type Slice = Result<Output<'project:load'>>;

async function loadState(
  first: Output<'project:load'> | null = null,
): Promise<Result<{ state: ProjectState; seq: number }>> {
  const state = new ProjectState();
  const pool = new ValuePool();
  let seq = 0;
  let asked: Promise<Slice> | null =
    first === null ? bridge.call('project:load', { cursor: 0 }) : Promise.resolve(ok(first));
  while (asked !== null) {
    const slice: Slice = await asked;
    if (!slice.ok) return slice;
    const { rows, next }: Output<'project:load'> = slice.value;
    seq = slice.value.seq;
    // Main writes the next slice while this one is read.
    asked = next === null ? null : bridge.call('project:load', { cursor: next });
    // Our own code at the other end.
    state.add(pool.share(JSON.parse(rows) as Partial<ProjectRows>));
  }
  return ok({ state, seq });
}
