import { Basis, DataTable, Status } from '@candour/ui';
import { LESSON_DECISIONS, LESSON_STATUSES, LESSON_THEMES, labelOf } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { caseAddress } from '../filters/case-address.js';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { LessonTable_LessonFragment } from '../gql/graphql.js';
import { counted, dayText, personText } from '../wording.js';
import { dueReason } from './lesson-words.js';

const LESSON = graphql(`
  fragment LessonTable_lesson on Lesson {
    id
    theme
    lesson
    status
    answerDue
    overdueDays
    answeredOn
    decision
    answer
    owner { id name rank }
    case { id reference reportSentOn unitAtIncident { code name } }
  }
`);

type Lesson = LessonTable_LessonFragment;

/** A page of lessons: the case each was raised in, what it says, by when it is answered and why by then, and where it stands. */
export function LessonTable({ lessons }: { readonly lessons: readonly FragmentType<typeof LESSON>[] }): ReactNode {
  return (
    <DataTable stacks caption="Lessons" captionHidden rows={readFragment(LESSON, lessons)} rowKey={({ id }) => id}
      rowHref={({ case: c }) => (c == null ? undefined : `${caseAddress(c.reference)}?tab=actions`)} rowSub={({ case: c }) => c?.unitAtIncident?.name ?? null} columns={[
        { key: 'case', heading: 'Case', nowrap: true, cell: ({ case: c }) => c?.reference ?? 'Not yours to read' },
        { key: 'theme', heading: 'Theme', cell: ({ theme }) => labelOf(LESSON_THEMES, theme) },
        { key: 'lesson', heading: 'Lesson', cell: (each) => <Said lesson={each} /> },
        { key: 'due', heading: 'Answer due', cell: (each) => <Due lesson={each} /> },
        { key: 'status', heading: 'Where it stands', nowrap: true, cell: (each) => <Standing lesson={each} /> },
      ]} />
  );
}

/** The lesson, and what was answered to it. A past case brought its theme alone. */
const Said = ({ lesson: { lesson, decision, answer } }: { readonly lesson: Lesson }): ReactNode => (
  <>{lesson ?? <span className="d-quiet">Known by its theme alone</span>}{decision == null ? null : <span className="d-below"><b>{labelOf(LESSON_DECISIONS, decision)}.</b> {answer}</span>}</>
);

function Due({ lesson: { answerDue, case: c } }: { readonly lesson: Lesson }): ReactNode {
  if (answerDue == null) return 'No date';
  const reason = dueReason(c?.reportSentOn, answerDue);
  return <><span className="d-nowrap">{dayText(answerDue)}</span><span className="d-below">{reason} <Basis kind="policy" />, rule R36</span></>;
}

function Standing({ lesson: { status, overdueDays, answeredOn, owner } }: { readonly lesson: Lesson }): ReactNode {
  if (overdueDays != null) return <Status tone="late">{`Overdue by ${counted(overdueDays, 'day')}`}</Status>;
  const words = labelOf(LESSON_STATUSES, status);
  if (status === 'AWAITING_ANSWER') return <Status tone="waiting">{words}</Status>;
  return <Status tone={status === 'IN_PROGRESS' ? 'current' : 'done'}><span>{words}{answeredOn == null ? null : <span className="d-below">Answered {dayText(answeredOn)}</span>}{owner == null ? null : <span className="d-below">{personText(owner)}</span>}</span></Status>;
}
