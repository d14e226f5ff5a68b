import { Component, type ReactNode, type RefObject } from 'react';
import { useWizard } from './use-wizard.ts';

/** Marks what holds the control that takes over the focus when the focused one goes away. */
export const takesFocus = { 'data-takes-focus': '' } as const;

const control = ['button', 'input', 'select', 'textarea'].map((kind) => `[data-takes-focus] ${kind}:not(:disabled)`).join(', ');

interface KeepFocusProps {
  readonly children: ReactNode;
  /** The part of the window that is looked after. */
  readonly area: RefObject<HTMLElement | null>;
}

/**
 * Where a change of the truth takes away the focused control, as a button goes whose work has begun, the control that is marked with
 * {@link takesFocus} gets the focus: without that the keyboard would start from the top. A focus that is elsewhere stays there.
 */
export function KeepFocus({ children, area }: KeepFocusProps) {
  const snapshot = useWizard((state) => state.snapshot);
  return (
    <Keeper area={area} snapshot={snapshot}>
      {children}
    </Keeper>
  );
}

/** A class, since only those are asked before the page is changed: afterwards nobody knows what had the focus. */
class Keeper extends Component<KeepFocusProps & { readonly snapshot: unknown }> {
  override getSnapshotBeforeUpdate(): Element | null {
    const { activeElement } = document;
    return this.props.area.current?.contains(activeElement) === true ? activeElement : null;
  }

  override componentDidUpdate(_props: unknown, _state: unknown, focused: Element | null): void {
    if (focused === null || focused.isConnected) return;
    this.props.area.current?.querySelector<HTMLElement>(control)?.focus();
  }

  override render(): ReactNode {
    return this.props.children;
  }
}
