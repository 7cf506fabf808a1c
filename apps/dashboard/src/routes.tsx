import { Button, EmptyState, ErrorState, LinkButton } from '@candour/ui';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Navigate, createBrowserRouter, useRouteError } from 'react-router';
import { Frame } from './session/Frame.js';
import { landingOf } from './session/navigation.js';
import { usePageTitle } from './session/page-title.js';
import { useSession } from './session/viewer.js';

/** Where a person begins, by role. */
function Landing(): ReactNode {
  return <Navigate to={landingOf(useSession().viewer)} replace />;
}

function NoPage(): ReactNode {
  usePageTitle('No such page');
  return <div className="d-page"><h1>There is no such page</h1><EmptyState title="Nothing stands at this address" action={<LinkButton href="/">Go to your first page</LinkButton>}><p>Check the address. A link to a view keeps working as long as its filters do.</p></EmptyState></div>;
}

/** A fault of a page itself: the frame stays, so that one can go elsewhere. */
function PageFault(): ReactNode {
  const error = useRouteError();
  usePageTitle('This page failed');
  // The router has caught it; the browser's own record should still have it.
  useEffect(() => reportError(error), [error]);
  return <main className="d-alone"><h1>This page failed</h1><ErrorState title="Something went wrong in this page" action={<Button onPress={() => window.location.reload()}>Load it again</Button>}><p>{isNewVersion(error) ? 'A newer version of Candour is there.' : 'It was a fault of ours and of nothing you did.'}</p></ErrorState></main>;
}

/** After an update the parts of the page that was open are gone from the server. */
const isNewVersion = (error: unknown): boolean => error instanceof TypeError && error.message.includes('dynamically imported module');

/** Every address of the dashboard. Each page comes when it is first opened. */
export const router = createBrowserRouter([
  {
    element: <Frame />, errorElement: <PageFault />, hydrateFallbackElement: <></>,
    children: [
      { index: true, element: <Landing /> },
      { path: 'patterns', lazy: async () => ({ Component: (await import('./patterns/PatternsPage.js')).PatternsPage }) },
      { path: 'cases', lazy: async () => ({ Component: (await import('./cases/CaseListPage.js')).CaseListPage }) },
      { path: 'cases/*', lazy: async () => ({ Component: (await import('./cases/CasePage.js')).CasePage }) },
      { path: 'my-review', lazy: async () => ({ Component: (await import('./cases/MyReviewPage.js')).MyReviewPage }) },
      { path: 'my-work', lazy: async () => ({ Component: (await import('./actions/MyWorkPage.js')).MyWorkPage }) },
      { path: 'actions', lazy: async () => ({ Component: (await import('./actions/ActionListPage.js')).ActionListPage }) },
      { path: '*', element: <NoPage /> },
    ],
  },
]);
