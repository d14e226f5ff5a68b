import { Component, type ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import { Message } from '../parts/message.tsx';
import { frameTexts } from './frame.texts.ts';
import { useTexts } from './use-wizard.ts';

interface Props {
  readonly children: ReactNode;
  /** Where it happened: the id of the page. */
  readonly place: string;
}

interface State {
  readonly reference: string | null;
}

/** Keeps a bug in one page from taking the window with it: nothing is lost, so reloading is offered. */
export class ErrorBoundary extends Component<Props, State> {
  override readonly state: State = { reference: null };

  static getDerivedStateFromError(error: unknown): State {
    return { reference: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override render(): ReactNode {
    const { reference } = this.state;
    return reference === null ? this.props.children : <BrokenPage reference={`${this.props.place} ${reference}`} />;
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
