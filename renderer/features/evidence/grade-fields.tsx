import { ChevronRight } from 'lucide-react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { ChoiceField } from '#renderer/components/fields';
import { credibilityLabels, reliabilityLabels } from '#renderer/components/source-words';
import { credibilityGrades, reliabilityGrades, type EvidenceSource } from '#shared/model/source';
import type { EditSource } from './source-page';

const reliabilities = reliabilityGrades.map((id) => ({ id, label: reliabilityLabels[id] }));
const credibilities = credibilityGrades.map((id) => ({ id, label: credibilityLabels[id] }));

const reliabilityMeans: Readonly<Record<EvidenceSource['reliability'], string>> = {
  A: 'No doubt about it; it has never been wrong before.',
  B: 'Little doubt; it has mostly been right.',
  C: 'Some doubt; it has been right at times.',
  D: 'Considerable doubt; it has been right rarely.',
  E: 'It has been shown to be wrong or to have an interest in being believed.',
  F: 'Nothing is known of how it did before. This is not the same as E.',
};
const credibilityMeans: Readonly<Record<EvidenceSource['credibility'], string>> = {
  '1': 'Independent sources say the same, and it fits what is known.',
  '2': 'Not confirmed, but it fits what is known.',
  '3': 'Not confirmed; it fits part of what is known.',
  '4': 'Not confirmed; possible, but does not fit.',
  '5': 'Contradicted by what is known.',
  '6': 'There is nothing to hold it against. This is not the same as 5.',
};

/** The two grades of the Admiralty scale, each judged by itself: a reliable source may still be wrong this time. */
export function GradeFields({
  source,
  readOnly,
  onEdit,
}: {
  source: EvidenceSource;
  readOnly: boolean;
  onEdit: EditSource;
}) {
  return (
    <>
      <h3>How far to trust it</h3>
      <div className="facts">
        <ChoiceField
          label="Reliability"
          value={source.reliability}
          choices={reliabilities}
          isDisabled={readOnly}
          onChange={(reliability) => onEdit({ reliability })}
        />
        <p className="fact-told">{reliabilityMeans[source.reliability]}</p>
        <ChoiceField
          label="Credibility"
          value={source.credibility}
          choices={credibilities}
          isDisabled={readOnly}
          onChange={(credibility) => onEdit({ credibility })}
        />
        <p className="fact-told">{credibilityMeans[source.credibility]}</p>
      </div>
      <Disclosure className="scale">
        <Heading level={4}>
          <Button slot="trigger" className="disclosure-trigger">
            <ChevronRight size={14} aria-hidden="true" />
            What the grades mean
          </Button>
        </Heading>
        <DisclosurePanel>
          <p>
            The Admiralty scale grades two things apart: the source, by how it did before (A to F), and this piece of
            information, by how it fits what else is known (1 to 6).
          </p>
          <dl className="scale-list">
            {reliabilityGrades.map((grade) => (
              <Meaning key={grade} name={reliabilityLabels[grade]} means={reliabilityMeans[grade]} />
            ))}
            {credibilityGrades.map((grade) => (
              <Meaning key={grade} name={credibilityLabels[grade]} means={credibilityMeans[grade]} />
            ))}
          </dl>
        </DisclosurePanel>
      </Disclosure>
    </>
  );
}

function Meaning({ name, means }: { name: string; means: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{means}</dd>
    </>
  );
}
