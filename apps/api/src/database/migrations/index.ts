import { Organisation1795300001000 } from './0001-organisation.js';
import { Cases1795300002000 } from './0002-cases.js';
import { CaseRecord1795300003000 } from './0003-case-record.js';
import { FiguresAndRuns1795300004000 } from './0004-figures-and-runs.js';
import { LessonsInOrder1795300005000 } from './0005-lessons-in-order.js';
import { WhoReads1795300006000 } from './0006-who-reads.js';
import { Audit1795300007000 } from './0007-audit.js';
import { SignIn1795300008000 } from './0008-sign-in.js';
import { PartBApart1795300009000 } from './0009-part-b-apart.js';
import { DraftsAndDocuments1795300010000 } from './0010-drafts-and-documents.js';
import { PeopleAndRoles1795300011000 } from './0011-people-and-roles.js';
import { FollowUpsAndSearch1795300016000 } from './0016-follow-ups-and-search.js';
import { ViewerParts1795300017000 } from './0017-viewer-parts.js';
import { PlannedOnce1795300020000 } from './0020-planned-once.js';
import { GoneWithTheKey1795300021000 } from './0021-gone-with-the-key.js';
import { AdministrationInTheLedger1795300023000 } from './0023-administration-in-the-ledger.js';
import { CaseInView1795300026000 } from './0026-case-in-view.js';
import { NeverBack1795300027000 } from './0027-never-back.js';
import { KeysInHand1795300028000 } from './0028-keys-in-hand.js';
import { MoreInTheLedger1795300029000 } from './0029-more-in-the-ledger.js';
import { Days1795300032000 } from './0032-days.js';
import { EqualityCounts1795300033000 } from './0033-equality-counts.js';
import { ProtectedPictures1795300034000 } from './0034-protected-pictures.js';
import { RetiredIsKnown1795300035000 } from './0035-retired-is-known.js';
import { DraftsOfRequests1795300036000 } from './0036-drafts-of-requests.js';
import { Annotations1795300037000 } from './0037-annotations.js';
import { SavedViews1795300038000 } from './0038-saved-views.js';
import { EvidencePacks1795300039000 } from './0039-evidence-packs.js';
import { MoreInPictures1795300040000 } from './0040-more-in-pictures.js';
import { AccountsByTeam1795300045000 } from './0045-accounts-by-team.js';

/** In the order they are run. One that has been released is never edited: a change is a new one at the end. */
export const migrations = [
  Organisation1795300001000,
  Cases1795300002000,
  CaseRecord1795300003000,
  FiguresAndRuns1795300004000,
  LessonsInOrder1795300005000,
  WhoReads1795300006000,
  Audit1795300007000,
  SignIn1795300008000,
  PartBApart1795300009000,
  DraftsAndDocuments1795300010000,
  PeopleAndRoles1795300011000,
  FollowUpsAndSearch1795300016000,
  ViewerParts1795300017000,
  PlannedOnce1795300020000,
  GoneWithTheKey1795300021000,
  AdministrationInTheLedger1795300023000,
  CaseInView1795300026000,
  NeverBack1795300027000,
  KeysInHand1795300028000,
  MoreInTheLedger1795300029000,
  Days1795300032000,
  EqualityCounts1795300033000,
  ProtectedPictures1795300034000,
  RetiredIsKnown1795300035000,
  DraftsOfRequests1795300036000,
  Annotations1795300037000,
  SavedViews1795300038000,
  EvidencePacks1795300039000,
  MoreInPictures1795300040000,
  AccountsByTeam1795300045000,
];
