import { createContext } from 'react';

/** Whether claims are marked to be merged: then merging means those, and not the one that is looked at. */
export const SeveralMarked = createContext(false);
