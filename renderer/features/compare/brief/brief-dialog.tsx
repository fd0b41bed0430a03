import { useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { bridge } from '#renderer/bridge/bridge';
import { AppDialog } from '#renderer/components/app-dialog';
import { ChoiceField } from '#renderer/components/fields';
import { sayWritten, succeeded } from '#renderer/state/messages';
import { quoteLengths, type QuoteLength } from '#shared/report/brief/context';
import { useCompare } from '../compare-state';
import { useAsked } from '../use-asked';
import { ReportPreview } from './report-preview';

const quoteLabels: Readonly<Record<QuoteLength, string>> = {
  full: 'Quote every passage in full',
  short: 'Quote at most 120 characters of a passage',
  none: 'Quote nothing, only say where',
};
const formats = { html: 'web page', markdown: 'Markdown', pdf: 'PDF' } as const;
type Format = keyof typeof formats;

/** The comparison as a report: how much it quotes is chosen here, and what it will say is shown. */
export function BriefDialog() {
  const { compared, openBrief } = useCompare();
  const [quotes, setQuotes] = useState<QuoteLength>('full');
  const [memos, setMemos] = useState(false);
  const [at] = useState(() => new Date().toISOString());
  const [busy, setBusy] = useState(false);
  const brief = { compared, quotes, memos, at };
  const { value: report, error } = useAsked('compare:brief', brief);
  const save = async (format: Format): Promise<void> => {
    setBusy(true);
    const saved = await bridge.call('compare:save-brief', { ...brief, format });
    setBusy(false);
    if (!succeeded(saved) || saved.value === null) return;
    sayWritten(`The brief was written to ${saved.value.file}`);
    openBrief(false);
  };
  return (
    <AppDialog title="Brief of the comparison" isOpen onClose={() => openBrief(false)} wide>
      <div className="brief-options">
        <ChoiceField
          label="Quotes"
          value={quotes}
          choices={quoteLengths.map((id) => ({ id, label: quoteLabels[id] }))}
          onChange={setQuotes}
        />
        <Checkbox className="tick-line compare-check" isSelected={memos} onChange={setMemos}>
          <span className="choose-tick" aria-hidden="true" />
          <span>With the memos on claims</span>
        </Checkbox>
      </div>
      {error !== null ? (
        <p role="alert">{error.message}</p>
      ) : report === null ? (
        <p className="quiet">Writing…</p>
      ) : (
        <ReportPreview report={report} />
      )}
      <div className="dialog-actions">
        <Button className="button" onPress={() => openBrief(false)}>
          Cancel
        </Button>
        {(Object.keys(formats) as Format[]).map((format) => (
          <Button
            key={format}
            className={format === 'html' ? 'button primary' : 'button'}
            isDisabled={busy || report === null}
            onPress={() => void save(format)}
          >
            Save as {formats[format]}…
          </Button>
        ))}
      </div>
    </AppDialog>
  );
}
