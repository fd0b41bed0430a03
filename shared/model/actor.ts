import { z } from 'zod';
import { lineSchema } from './basics';

export const actorKinds = ['company', 'person', 'other'] as const;

/** Somebody a claim is about: who acts in it or is acted upon, under the name that is used for them throughout the project. */
export const actorSchema = z.strictObject({ name: lineSchema, kind: z.enum(actorKinds) });
export type Actor = z.infer<typeof actorSchema>;
export type ActorKind = Actor['kind'];
