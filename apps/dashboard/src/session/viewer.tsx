import { Loading } from '@candour/ui';
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import type { SessionQuery } from '../gql/graphql.js';
import { usePageQuery } from '../apollo/page-query.js';
import { FailureState } from '../apollo/FailureState.js';
import { signIn } from './sign-in/sign-in.js';

const SESSION = graphql(`
  query Session {
    viewer { id name roles parts force { code name } landing mayUseCases mayUsePatterns patternsMode patternsOf { scope unit unitName } }
    personas { id name title says force { code name } }
  }
`);

export type Viewer = SessionQuery['viewer'];
export type Persona = SessionQuery['personas'][number];
interface Session {
  readonly viewer: Viewer;
  readonly personas: readonly Persona[];
  /** Becomes another invented person of the demonstration. Rejects if the server says no. */
  readonly become: (persona: string) => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

/** Asks who is here before anything else is shown: what a person sees begins with their role. */
export function SessionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const answer = usePageQuery(SESSION, {});
  if (answer.state === 'coming') return <div className="d-alone"><Loading what="Opening Candour" rows={3} /></div>;
  if (answer.state === 'failed') return <main className="d-alone"><h1>Candour</h1><FailureState error={answer.error} what="the page" onRetry={answer.again} /></main>;
  return <SessionContext value={{ ...answer.data, become }}>{children}</SessionContext>;
}

/** Being somebody else is signing in as them, which leaves this page: nothing of the person before is kept. */
const become = (persona: string): Promise<void> => signIn.goTo('/', persona);

/** Who is here. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('A page was drawn outside the SessionProvider.');
  return session;
}
