import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components';

/** A button that shows an icon alone; its name is read out and shown as a tooltip with the key that does the same. */
export function TipButton({
  label,
  keys,
  children,
  ...props
}: { label: string; keys?: string; children: ReactNode } & Omit<ButtonProps, 'children' | 'className'>) {
  return (
    <TooltipTrigger delay={500}>
      <Button {...props} aria-label={label} className="icon-button">
        {children}
      </Button>
      <Tooltip className="tooltip">
        {label}
        {keys === undefined ? null : <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
