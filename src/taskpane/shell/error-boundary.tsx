import { Component } from 'react';
import type { ReactNode } from 'react';
import { failureOf } from '../../app/audit/live-sheet';
import { useText } from '../text-context';
import { FailedState } from './states';

interface State {
  /** The technical words of what was thrown; null while all is well. */
  readonly detail: string | null;
}

/** Catches what a component throws while drawing: the workbook is untouched, and the user can go on. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { detail: null };

  static getDerivedStateFromError(error: unknown): State {
    return { detail: failureOf(error).detail };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    return (
      <Crash
        detail={detail}
        onRetry={() => {
          this.setState({ detail: null });
        }}
      />
    );
  }
}

function Crash(props: { readonly detail: string; readonly onRetry: () => void }) {
  const t = useText();
  return (
    <FailedState failure={{ message: t('failure.crash'), detail: props.detail }} onRetry={props.onRetry} />
  );
}
