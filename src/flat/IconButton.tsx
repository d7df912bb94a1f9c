import type { ComponentProps } from 'react';
import { Icon } from './Icon.tsx';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'type' | 'aria-label'> {
  readonly icon: string;
  /** What it does; the tooltip too where `title` says no more. */
  readonly label: string;
}

/** A button that is a picture alone; `className` adds to its own. */
export function IconButton({ icon, label, className, ...button }: IconButtonProps) {
  return (
    <button
      type="button"
      className={className ? `icon-button ${className}` : 'icon-button'}
      aria-label={label}
      title={label}
      {...button}
    >
      <Icon name={icon} />
    </button>
  );
}
