import { Label, Radio, RadioGroup } from 'react-aria-components';
import { CodeMark } from '#renderer/components/code-mark';
import { codeColours, codeMarks, type Code } from '#shared/model/codebook';

/** Colour and mark of a code, each with its name: the arrow keys go through them. */
export function SignFields({
  code,
  readOnly,
  onEdit,
}: {
  code: Code;
  readOnly: boolean;
  onEdit: (set: Partial<Pick<Code, 'colour' | 'mark'>>) => void;
}) {
  return (
    <>
      <Signs
        label="Colour"
        value={code.colour}
        values={codeColours}
        readOnly={readOnly}
        signOf={(colour) => ({ colour, mark: code.mark })}
        onChange={(colour) => onEdit({ colour })}
      />
      <Signs
        label="Mark"
        value={code.mark}
        values={codeMarks}
        readOnly={readOnly}
        signOf={(mark) => ({ colour: code.colour, mark })}
        onChange={(mark) => onEdit({ mark })}
      />
    </>
  );
}

function Signs<T extends string>({
  label,
  value,
  values,
  readOnly,
  signOf,
  onChange,
}: {
  label: string;
  value: T;
  values: readonly T[];
  readOnly: boolean;
  signOf: (value: T) => Pick<Code, 'colour' | 'mark'>;
  onChange: (value: T) => void;
}) {
  return (
    <RadioGroup
      className="field signs"
      orientation="horizontal"
      isReadOnly={readOnly}
      value={value}
      onChange={(chosen) => {
        const found = values.find((one) => one === chosen);
        if (found !== undefined) onChange(found);
      }}
    >
      <Label>
        {label} <span className="sign-name">{value}</span>
      </Label>
      <div className="sign-row">
        {values.map((one) => (
          <Radio key={one} value={one} className="sign" aria-label={one}>
            <CodeMark code={signOf(one)} size={16} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
