import { ArrowRightLeft, Ban, BookOpenCheck, CalendarClock, CalendarDays, Check, CirclePause, FilePlus, FileText, Lightbulb, Mail, MessageSquareText, Scale, Search, Undo2, UserCheck, Users } from 'lucide-react';
import type { ReactNode } from 'react';

/** The sign of a kind of entry, by what the entry is called. What has none keeps the plain dot. */
export const ENTRY_ICONS: Readonly<Record<string, typeof Check>> = {
  'Referral drafted': FilePlus, 'Referral submitted': FilePlus, 'Past case imported': FilePlus, 'Accepted for review': Scale, 'Dealt with in another way': Scale, 'Referral returned to the referrer': Undo2,
  'Reviewer appointed': UserCheck, 'Review handed over': UserCheck, 'Notice given': Mail, 'Notice acknowledged': Mail, 'Account received': MessageSquareText, 'Oral account noted': MessageSquareText, 'Account added to': MessageSquareText,
  'More time asked for': CalendarClock, 'More time given': CalendarClock, 'Date moved for a new bank holiday': CalendarClock, 'Action given more time': CalendarClock, 'Fact finding recorded': Search, 'Fact finding learnt from the account recorded': Search, 'Suitability for reflection answered': Check,
  'Discussion arranged': CalendarDays, 'Discussion rearranged': CalendarDays, 'Discussion held': Users, 'Report drafted': FileText, 'Report shared with the officer': FileText, 'Report answered': FileText, 'Report sent to the authority': FileText, 'Report returned for a missing part': Undo2,
  'Process complete': Check, 'Action done': Check, 'Action verified': Check, 'Review note written': BookOpenCheck, 'Discussed at the PDR': BookOpenCheck, 'Lesson answered': Lightbulb, 'Record closed': Check, 'Follow-up ended': Check,
  'Referred back to the authority': Undo2, 'Returned to the review': Undo2, 'Taken out of the review': ArrowRightLeft, 'Transferred to another force': ArrowRightLeft, 'Ended on reassessment': Ban, Discontinued: Ban, Paused: CirclePause, Resumed: Check,
};

/** A small picture beside an entry; its words say the same. */
export function iconOf(label: string): ReactNode {
  const Icon = ENTRY_ICONS[label.replace(/\.$/, '')];
  return Icon === undefined ? undefined : <Icon size={17} aria-hidden />;
}
