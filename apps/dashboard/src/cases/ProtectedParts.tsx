import type { ReactNode } from 'react';
import { CorrectionsPart } from './own/CorrectionsPart.js';
import { WhoSeesPart } from './own/WhoSeesPart.js';
import { AccountPart } from './read/AccountPart.js';
import { DiscussionPart } from './read/DiscussionPart.js';
import { FactFindingPart } from './read/FactFindingPart.js';
import { ReportPart } from './read/ReportPart.js';
import { WelfarePart } from './read/WelfarePart.js';
import type { ReadProps } from './read/ReadPart.js';

export type PartsOfCase = 'account' | 'fact-finding' | 'discussion' | 'report' | 'welfare' | 'corrections' | 'who';

/** One part of a case that not everybody reads. Each asks the server for itself when it is opened, and only then. */
export function ProtectedPart({ part, isConfidant, ...props }: ReadProps & { readonly part: PartsOfCase; readonly isConfidant: boolean }): ReactNode {
  switch (part) {
    case 'account': return <AccountPart {...props} />;
    case 'fact-finding': return <FactFindingPart {...props} isConfidant={isConfidant} />;
    case 'discussion': return <DiscussionPart {...props} />;
    case 'report': return <ReportPart {...props} />;
    case 'welfare': return <WelfarePart {...props} />;
    case 'corrections': return <CorrectionsPart reference={props.reference} />;
    case 'who': return <WhoSeesPart reference={props.reference} />;
  }
}
