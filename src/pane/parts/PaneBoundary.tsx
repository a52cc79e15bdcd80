import { Component, type ReactNode } from "react";

interface PaneBoundaryProps {
  readonly message: string;
  readonly children: ReactNode;
}

/** Shows a sentence instead of a part of the pane that could not be drawn or loaded. */
export class PaneBoundary extends Component<PaneBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? (
      <p className="broken" role="alert">
        {this.props.message}
      </p>
    ) : (
      this.props.children
    );
  }
}
