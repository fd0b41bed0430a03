/** Whether what other coders marked is hidden in text and list, so that nobody codes under its influence. */
import { create } from 'zustand';

export const useOthersHidden = create<{ readonly hidden: boolean }>()(() => ({ hidden: false }));

export const hideOthers = (hidden: boolean): void => useOthersHidden.setState({ hidden });
