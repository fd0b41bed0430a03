/** How one person likes to work, on this machine and in every project; kept by the main process. */
import { z } from 'zod';

export const preferencesSchema = z.object({
  /** Keys that the user set, by action, as `renderer/actions/key.ts` writes them; an empty list means none. */
  keys: z.record(z.string().max(128), z.array(z.string().min(1).max(64)).max(8)).default({}),
  /** Actions that were chosen from the palette, the last first. */
  recentActions: z.array(z.string().max(128)).max(50).default([]),
  /** Selections are taken as they are instead of being widened to whole words. */
  exactSelection: z.boolean().default(false),
  /** Per cent that the parts of a view take of its width, by view and part; only what the user set. */
  widths: z.record(z.string().max(32), z.record(z.string().max(32), z.number().min(0).max(100))).default({}),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const defaultPreferences: Preferences = preferencesSchema.parse({});

/** Any of them; what is left out stays as it is. */
export const preferencesChangeSchema = z
  .strictObject({
    keys: preferencesSchema.shape.keys.unwrap(),
    recentActions: preferencesSchema.shape.recentActions.unwrap(),
    exactSelection: preferencesSchema.shape.exactSelection.unwrap(),
    widths: preferencesSchema.shape.widths.unwrap(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'nothing to change');
