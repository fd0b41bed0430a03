/** What the evidence view shows, and which claim and source are being linked. */
import { create } from 'zustand';
import type { ChainFocus } from '#shared/analysis/provenance/chain';
import type { Passage } from '#shared/model/passage';
import type { SourceKind } from '#shared/model/source';
import { useNavigation } from './navigation';

export const evidenceTabs = ['sources', 'numbers', 'provenance', 'matrix', 'predictions'] as const;
export type EvidenceTab = (typeof evidenceTabs)[number];

/** Null where the user has yet to choose. */
export type Linking = {
  readonly claimId: string | null;
  readonly sourceId: string | null;
  /** A source that does not exist yet, in place of `sourceId`. */
  readonly newSource: { readonly kind: SourceKind; readonly title: string; readonly url: string } | null;
  /** A link that exists and is to be edited. */
  readonly linkId: string | null;
  /** Where an article makes the link, as far as that is known. */
  readonly passage: Passage | null;
};

type EvidenceState = {
  readonly tab: EvidenceTab;
  /** The claim, source or explanation whose chains are drawn. */
  readonly chain: ChainFocus | null;
  /** The claim whose numbers are looked at; null for all. */
  readonly numbersOf: string | null;
  readonly linking: Linking | null;
  /** References that were pasted among the sources, until they are taken up. */
  readonly pasted: string | null;
  paste(text: string): void;
  takePaste(): void;
  showTab(tab: EvidenceTab): void;
  showChain(focus: ChainFocus | null): void;
  showNumbers(claimId: string | null): void;
  link(ends: Partial<Linking>): void;
  stopLinking(): void;
};

const unknown: Linking = { claimId: null, sourceId: null, newSource: null, linkId: null, passage: null };
const toEvidence = (): void => useNavigation.getState().show('evidence');

export const useEvidence = create<EvidenceState>()((set) => ({
  tab: 'sources',
  chain: null,
  numbersOf: null,
  linking: null,
  pasted: null,
  paste: (pasted) => set({ pasted }),
  takePaste: () => set({ pasted: null }),
  showTab: (tab) => {
    set({ tab });
    toEvidence();
  },
  showChain: (chain) => {
    set({ chain, tab: 'provenance' });
    toEvidence();
  },
  showNumbers: (numbersOf) => {
    set({ numbersOf, tab: 'numbers' });
    toEvidence();
  },
  link: (ends) => set({ linking: { ...unknown, ...ends } }),
  stopLinking: () => set({ linking: null }),
}));

/** A source is shown among the sources, wherever it was asked for. */
useNavigation.subscribe(({ sourceId, view }, before) => {
  if (view === 'evidence' && sourceId !== null && (sourceId !== before.sourceId || view !== before.view))
    useEvidence.setState({ tab: 'sources' });
});
