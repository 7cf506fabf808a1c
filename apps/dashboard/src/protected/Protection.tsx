import { Basis } from '@candour/ui';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';

interface ProtectionProps {
  readonly children: ReactNode;
  /** Whether what is said rests on law. Where it does not, nothing is claimed. */
  readonly isLaw?: boolean;
}

/** The line above everything that is protected: who reads it, until when, and what it cannot be used for. */
export const Protection = ({ children, isLaw = false }: ProtectionProps): ReactNode => (
  <p className="d-protection"><Lock size={18} aria-hidden /><span>{children}{isLaw ? <> <Basis kind="law" /></> : null}</span></p>
);
