import { Component, type ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import { Message } from '../parts/message.tsx';
import { frameTexts } from './frame.texts.ts';
import { useTexts } from './use-wizard.ts';

interface State {
  readonly reference: string | null;
}

/** Keeps a bug in one page from taking the window with it: nothing is lost, so reloading is offered. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { reference: null };

  static getDerivedStateFromError(): State {
    return { reference: `W-${Date.now().toString(36).toUpperCase()}` };
  }

  override componentDidCatch(error: unknown): void {
    console.error(this.state.reference, error);
  }

  override render(): ReactNode {
    const { reference } = this.state;
    return reference === null ? this.props.children : <BrokenPage reference={reference} />;
  }
}

function BrokenPage({ reference }: { readonly reference: string }) {
  const words = useTexts(frameTexts);
  return (
    <Message
      kind="problem"
      title={words.brokenTitle}
      actions={
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          {words.reload}
        </Button>
      }
    >
      <p>{words.brokenText}</p>
      <p className="quiet">{words.brokenReference(reference)}</p>
    </Message>
  );
}
