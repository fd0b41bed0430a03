/** The keys that the user set, by action; an empty list takes all keys from it. */
import { create } from 'zustand';

type UserKeys = { readonly keys: Readonly<Record<string, readonly string[]>> };

export const useUserKeys = create<UserKeys>()(() => ({ keys: {} }));

export const userKeys = (id: string): readonly string[] | undefined => useUserKeys.getState().keys[id];
