import { Component, type ReactNode } from "react";
import { wording } from "./wording";

interface PaneBoundaryProps {
  readonly children: ReactNode;
}

/** Shows a sentence instead of an empty pane where drawing the pane failed through a fault of ours. */
export class PaneBoundary extends Component<PaneBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? (
      <p className="broken" role="alert">
        {wording.broken}
      </p>
    ) : (
      this.props.children
    );
  }
}
