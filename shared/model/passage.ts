import { z } from 'zod';
import { idSchema } from './basics';
import { selectorsSchema } from './selector';

/** A place in an article of the project. */
export const passageSchema = z.strictObject({ articleId: idSchema, selectors: selectorsSchema });
export type Passage = z.infer<typeof passageSchema>;
