import { lazy } from 'react';
import type { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { NATIONAL, PATTERNS } from './filters/filter.js';
import { Frame } from './session/Frame.js';
import { landingOf } from './session/navigation.js';
import { NoPage } from './session/NoPage.js';
import { useSession } from './session/viewer.js';

// Each page comes when it is first opened.
const PatternsPage = lazy(async () => ({ default: (await import('./patterns/PatternsPage.js')).PatternsPage }));
const CaseListPage = lazy(async () => ({ default: (await import('./cases/CaseListPage.js')).CaseListPage }));
const CasePage = lazy(async () => ({ default: (await import('./cases/CasePage.js')).CasePage }));
const MyReviewPage = lazy(async () => ({ default: (await import('./cases/MyReviewPage.js')).MyReviewPage }));
const GiveAccountPage = lazy(async () => ({ default: (await import('./cases/give-account/GiveAccountPage.js')).GiveAccountPage }));
const LetReadPage = lazy(async () => ({ default: (await import('./cases/let-read/LetReadPage.js')).LetReadPage }));
const SupportingPage = lazy(async () => ({ default: (await import('./supporting/SupportingPage.js')).SupportingPage }));
const WhatISeePage = lazy(async () => ({ default: (await import('./sight/WhatISeePage.js')).WhatISeePage }));
const MyWorkPage = lazy(async () => ({ default: (await import('./actions/MyWorkPage.js')).MyWorkPage }));
const ActionListPage = lazy(async () => ({ default: (await import('./actions/ActionListPage.js')).ActionListPage }));
const LessonListPage = lazy(async () => ({ default: (await import('./lessons/LessonListPage.js')).LessonListPage }));

const AuditPage = lazy(async () => ({ default: (await import('./audit/AuditPage.js')).AuditPage }));
const ReadPage = lazy(async () => ({ default: (await import('./audit/ReadPage.js')).ReadPage }));
const WithheldPage = lazy(async () => ({ default: (await import('./audit/WithheldPage.js')).WithheldPage }));
const TakenOverPage = lazy(async () => ({ default: (await import('./audit/TakenOverPage.js')).TakenOverPage }));
const ChangesPage = lazy(async () => ({ default: (await import('./audit/ChangesPage.js')).ChangesPage }));

const PeoplePage = lazy(async () => ({ default: (await import('./people/PeoplePage.js')).PeoplePage }));
const PersonPage = lazy(async () => ({ default: (await import('./people/PersonPage.js')).PersonPage }));
const SystemsPage = lazy(async () => ({ default: (await import('./people/SystemsPage.js')).SystemsPage }));
const RegisterSystemPage = lazy(async () => ({ default: (await import('./people/RegisterSystemPage.js')).RegisterSystemPage }));
const ImportsPage = lazy(async () => ({ default: (await import('./people/ImportsPage.js')).ImportsPage }));
const DelegationsPage = lazy(async () => ({ default: (await import('./people/DelegationsPage.js')).DelegationsPage }));
const OpenRestrictedPage = lazy(async () => ({ default: (await import('./authority/OpenRestrictedPage.js')).OpenRestrictedPage }));
const WithholdLooksPage = lazy(async () => ({ default: (await import('./authority/WithholdLooksPage.js')).WithholdLooksPage }));

const FollowUpPage = lazy(async () => ({ default: (await import('./actions/FollowUpPage.js')).FollowUpPage }));
const PacksPage = lazy(async () => ({ default: (await import('./packs/PacksPage.js')).PacksPage }));
const PackPage = lazy(async () => ({ default: (await import('./packs/PackPage.js')).PackPage }));
const CommissionerPage = lazy(async () => ({ default: (await import('./commissioner/CommissionerPage.js')).CommissionerPage }));

/** Every address of the dashboard. Whose each is stands in session/whose-page.ts. */
export const Pages = (): ReactNode => (
  <Routes>
    <Route element={<Frame />}>
      <Route index element={<Landing />} />
      <Route path="patterns" element={<PatternsPage view={PATTERNS} />} />
      <Route path="cases" element={<CaseListPage />} />
      <Route path="cases/*" element={<CasePage />} />
      <Route path="my-review" element={<MyReviewPage />} />
      <Route path="give-account/*" element={<GiveAccountPage />} />
      <Route path="let-read/*" element={<LetReadPage />} />
      <Route path="shared-with-me" element={<SupportingPage />} />
      <Route path="what-i-see/*" element={<WhatISeePage />} />
      <Route path="my-work" element={<MyWorkPage />} />
      <Route path="actions" element={<ActionListPage />} />
      <Route path="lessons" element={<LessonListPage />} />
      <Route path="audit" element={<AuditPage />} />
      <Route path="audit/entries/:number" element={<ReadPage />} />
      <Route path="audit/withheld" element={<WithheldPage />} />
      <Route path="restricted-opened" element={<TakenOverPage />} />
      <Route path="changes" element={<ChangesPage />} />
      <Route path="people" element={<PeoplePage />} />
      <Route path="people/:number" element={<PersonPage />} />
      <Route path="systems" element={<SystemsPage />} />
      <Route path="systems/register" element={<RegisterSystemPage />} />
      <Route path="imports" element={<ImportsPage />} />
      <Route path="delegations" element={<DelegationsPage />} />
      <Route path="open-restricted" element={<OpenRestrictedPage />} />
      <Route path="withhold-looks" element={<WithholdLooksPage />} />
      <Route path="follow-up/:id" element={<FollowUpPage />} />
      <Route path="packs" element={<PacksPage />} />
      <Route path="packs/:id" element={<PackPage />} />
      <Route path="commissioner" element={<CommissionerPage />} />
      <Route path="national" element={<PatternsPage view={NATIONAL} />} />
      <Route path="*" element={<NoPage />} />
    </Route>
  </Routes>
);

/** Where a person begins, by role. */
function Landing(): ReactNode {
  return <Navigate to={landingOf(useSession().viewer)} replace />;
}
