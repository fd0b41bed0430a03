/**
 * What Warrant remembers outside of projects: which were opened last, and who codes.
 * Losing this file costs comfort, never work; what cannot be read is started afresh.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { defaultPreferences, preferencesSchema, type Preferences } from '#shared/ipc/preferences';
import { idSchema } from '#shared/model/basics';

const recentLimit = 12;
/** Articles of a project whose places are kept, those read last. */
const placesLimit = 300;
/** Milliseconds until a place is in the file, if nothing else brings it there. */
const placesWait = 20_000;
const settingsSchema = z.object({
  recent: z.array(z.object({ folder: z.string(), title: z.string() })).default([]),
  coderName: z.string().default(''),
  /** Who codes in which project, by project folder. */
  coderIds: z.record(z.string(), idSchema).default({}),
  /** Where articles were read last, by project folder and article. */
  places: z
    .record(z.string(), z.record(z.string(), z.int().min(0)))
    .catch({})
    .default({}),
  preferences: preferencesSchema.catch(defaultPreferences),
});
type SettingsData = z.infer<typeof settingsSchema>;

export class Settings {
  readonly #file: string;
  #data: SettingsData;
  #written: Promise<void> = Promise.resolve();
  #soon: NodeJS.Timeout | null = null;

  private constructor(file: string, data: SettingsData) {
    this.#file = file;
    this.#data = data;
  }

  static async read(file: string): Promise<Settings> {
    const text = await readFile(file, 'utf8').catch(() => '{}');
    return new Settings(file, settingsSchema.parse(parsed(text)));
  }

  recent(): readonly { token: string; folder: string; title: string }[] {
    return this.#data.recent.map((entry) => ({ ...entry, token: tokenOf(entry.folder) }));
  }

  coderIdIn(folder: string): string | null {
    return this.#data.coderIds[folder] ?? null;
  }

  async opened(folder: string, title: string): Promise<void> {
    const others = this.#data.recent.filter((entry) => entry.folder !== folder);
    const recent = [{ folder, title }, ...others].slice(0, recentLimit);
    const places = Object.fromEntries(
      Object.entries(this.#data.places).filter(([of]) => recent.some((entry) => entry.folder === of)),
    );
    await this.#write({ ...this.#data, recent, places });
  }

  async codeAs(folder: string, coderId: string): Promise<void> {
    await this.#write({ ...this.#data, coderIds: { ...this.#data.coderIds, [folder]: coderId } });
  }

  placesIn(folder: string): Readonly<Record<string, number>> {
    return this.#data.places[folder] ?? {};
  }

  /** Takes effect at once and is in the file after a while, or when `flush` resolves: people scroll all the time. */
  readTo(folder: string, articleId: string, offset: number): void {
    const { [articleId]: _, ...others } = this.#data.places[folder] ?? {};
    const places = Object.entries({ ...others, [articleId]: offset }).slice(-placesLimit);
    this.#data = { ...this.#data, places: { ...this.#data.places, [folder]: Object.fromEntries(places) } };
    this.#soon ??= setTimeout(() => void this.flush(), placesWait).unref();
  }

  /** Resolves when all that is remembered is in the file. */
  async flush(): Promise<void> {
    if (this.#soon !== null) await this.#write(this.#data).catch(() => undefined);
    else await this.#written.catch(() => undefined);
  }

  get preferences(): Preferences {
    return this.#data.preferences;
  }

  async prefer(change: { [K in keyof Preferences]?: Preferences[K] | undefined }): Promise<void> {
    const preferences = preferencesSchema.parse({ ...this.#data.preferences, ...change });
    await this.#write({ ...this.#data, preferences });
  }

  /** One after the other: all go through the same temporary file. */
  #write(data: SettingsData): Promise<void> {
    this.#data = data;
    if (this.#soon !== null) clearTimeout(this.#soon);
    this.#soon = null;
    this.#written = this.#written.catch(() => undefined).then(() => this.#writeNow(data));
    return this.#written;
  }

  async #writeNow(data: SettingsData): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true });
    await writeFile(`${this.#file}.new`, JSON.stringify(data, null, 2));
    await rename(`${this.#file}.new`, this.#file);
  }
}

/** Stands for a folder in the window, which never learns paths it could send back. */
const tokenOf = (folder: string): string => createHash('sha256').update(folder).digest('hex').slice(0, 32);

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return settingsSchema.safeParse(value).success ? value : {};
  } catch {
    return {};
  }
}
