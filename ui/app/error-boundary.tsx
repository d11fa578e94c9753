import { Component, type ReactNode } from 'react';
import { Crash } from './crash.tsx';

type Props = {
  readonly children: ReactNode;
  /** A change of it (the address) gives the screen another try. */
  readonly resetKey: string;
};
type State = { readonly error: Error | null; readonly resetKey: string };

/** Keeps the shell standing when a screen fails. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <Crash error={this.state.error} onReload={() => this.setState({ error: null })} />;
  }
}
