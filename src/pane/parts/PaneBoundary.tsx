import { Component, type ReactNode } from "react";

interface PaneBoundaryProps {
  readonly message: string;
  readonly children: ReactNode;
}

/** Shows a sentence instead of a part of the pane that could not be drawn or loaded. */
export class PaneBoundary extends Component<PaneBoundaryProps, { readonly explanation: boolean }> {
  override state = { explanation: false };

  static getDerivedStateFromError(): { readonly explanation: boolean } {
    return { explanation: true };
  }

  override render(): ReactNode {
    return this.state.explanation ? (
      <p className="explanation" role="alert">
        {this.props.message}
      </p>
    ) : (
      this.props.children
    );
  }
}
