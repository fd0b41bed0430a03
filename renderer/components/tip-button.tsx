import type { ReactNode } from 'react';
import { useKeyOf } from '#renderer/actions/use-actions';
import { Button, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components';

/**
 * A button that shows an icon alone; its name is read out and shown as a tooltip with the key that does the same:
 * that of `action`, by its id.
 */
export function TipButton({
  label,
  action,
  children,
  ...props
}: { label: string; action?: string; children: ReactNode } & Omit<ButtonProps, 'children' | 'className'>) {
  const keys = useKeyOf(action);
  return (
    <TooltipTrigger delay={500}>
      <Button {...props} aria-label={label} className="icon-button">
        {children}
      </Button>
      <Tooltip className="tooltip">
        {label}
        {keys === null ? null : <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
