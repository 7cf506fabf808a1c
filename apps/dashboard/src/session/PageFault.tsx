import { Button, ErrorState } from '@candour/ui';
import { Component } from 'react';
import type { ReactNode } from 'react';

/** Stands in the place of a page that has a fault, so that the frame stays and one can go elsewhere. The browser's record has the fault itself. */
export class PageFault extends Component<{ readonly children: ReactNode }, { readonly fault: unknown }> {
  override state = { fault: undefined as unknown };

  static getDerivedStateFromError(fault: unknown): { readonly fault: unknown } {
    return { fault };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === undefined) return this.props.children;
    return (
      <div className="d-page">
        <h1>This page failed</h1>
        <ErrorState title="Something went wrong in this page" action={<Button onPress={() => window.location.reload()}>Load it again</Button>}>
          {isNewVersion(fault) ? 'A newer version of Candour is there.' : 'It was a fault of ours and of nothing you did.'}
        </ErrorState>
      </div>
    );
  }
}

/** After an update the parts of the page that was open are gone from the server. */
const isNewVersion = (fault: unknown): boolean => fault instanceof TypeError && fault.message.includes('dynamically imported module');
