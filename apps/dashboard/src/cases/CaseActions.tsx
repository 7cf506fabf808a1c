import { DataTable, EmptyState, Status } from '@candour/ui';
import { ACTION_OWNERS, ACTION_STATUSES, LESSON_DECISIONS, LESSON_STATUSES, LESSON_THEMES, labelOf } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { CaseActions_CaseFragment } from '../gql/graphql.js';
import { counted, dayText, personText } from '../wording.js';

const CASE = graphql(`
  fragment CaseActions_case on Case {
    id
    actions { id typeLabel description ownerRole owner { id name rank } due status overdueDays doneOn verifiedOn }
    lessons { id theme lesson status answerDue overdueDays answeredOn decision answer owner { id name rank } }
  }
`);

type Action = CaseActions_CaseFragment['actions'][number];
type Lesson = CaseActions_CaseFragment['lessons'][number];

/** What was agreed and where it stands, and the lessons for the force by theme. They stand here from the day the report was sent. */
export function CaseActions({ found }: { readonly found: FragmentType<typeof CASE> }): ReactNode {
  const { actions, lessons } = readFragment(CASE, found);
  return (
    <section className="d-part">
      <h2>Actions</h2>
      {actions.length === 0 ? <EmptyState title="No actions"><p>Actions stand here from the day the report is sent, if any were agreed.</p></EmptyState> : (
        <DataTable stacks caption="Actions agreed" captionHidden rows={actions} rowKey={({ id }) => id} columns={[
          { key: 'what', heading: 'What', cell: (a) => <>{a.description ?? a.typeLabel}{a.description == null ? null : <span className="d-below">{a.typeLabel}</span>}</> },
          { key: 'who', heading: 'Who', cell: (a) => (a.owner == null ? labelOf(ACTION_OWNERS, a.ownerRole) : personText(a.owner)) },
          { key: 'due', heading: 'Due', nowrap: true, cell: (a) => (a.due == null ? 'No date' : dayText(a.due)) },
          { key: 'status', heading: 'Where it stands', cell: (a) => <ActionStatus action={a} /> },
        ]} />
      )}
      {lessons.length === 0 ? null : (
        <>
          <h3>Lessons for line management or the force</h3>
          <ul className="d-lines">{lessons.map((lesson) => <li key={lesson.id}><LessonLine lesson={lesson} /></li>)}</ul>
        </>
      )}
    </section>
  );
}

/** What can be learnt, what was answered, and where it stands. A past case brought the theme of a lesson alone. */
function LessonLine({ lesson: { theme, lesson, status, answerDue, overdueDays, answeredOn, decision, answer, owner } }: { readonly lesson: Lesson }): ReactNode {
  const words = labelOf(LESSON_STATUSES, status);
  const standing = answeredOn != null ? `${words}, answered ${dayText(answeredOn)}` : answerDue == null ? words : `${words}, answer due ${dayText(answerDue)}`;
  return (
    <>
      <p><b>{labelOf(LESSON_THEMES, theme)}</b>{lesson == null ? '' : `: ${lesson}`}</p>
      {decision == null ? null : <p><b>{labelOf(LESSON_DECISIONS, decision)}</b>{answer == null ? '' : `: ${answer}`}</p>}
      {overdueDays == null ? <p className="d-quiet">{standing}{owner == null ? '' : `, with ${personText(owner)}`}</p> : <p><Status tone="late">{`${standing}, overdue by ${counted(overdueDays, 'day')}`}</Status></p>}
    </>
  );
}

function ActionStatus({ action: { status, overdueDays, doneOn, verifiedOn } }: { readonly action: Action }): ReactNode {
  const word = labelOf(ACTION_STATUSES, status);
  if (status === 'OVERDUE') return <Status tone="late">{word}{overdueDays == null ? '' : ` by ${counted(overdueDays, 'day')}`}</Status>;
  return <Status tone={status === 'OPEN' ? 'plain' : 'done'}><span>{word}{doneOn == null ? '' : ` ${dayText(doneOn)}`}{verifiedOn == null ? null : <span className="d-below">Confirmed {dayText(verifiedOn)}</span>}</span></Status>;
}
