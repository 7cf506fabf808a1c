import { Button, EmptyState, FilterBar, Loading, PageHeading, SubNavigation } from '@candour/ui';
import { LESSON_THEMES } from '@candour/domain/taxonomy';
import type { LessonTheme } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { FailureState } from '../apollo/FailureState.js';
import { ListEnd } from '../apollo/ListEnd.js';
import { usePageQuery } from '../apollo/page-query.js';
import { droppedWords } from '../filters/filter-words.js';
import { LESSON_VIEWS, TO_ANSWER, lessonFilterOf, lessonsAddress, readLessonsAddress } from '../filters/lesson-filter.js';
import type { LessonFilter } from '../filters/lesson-filter.js';
import type { UnitTree } from '../filters/units.js';
import { useUnits } from '../filters/use-units.js';
import { graphql } from '../gql/index.js';
import { usePageTitle } from '../session/page-title.js';
import { capital, counted } from '../wording.js';
import { LessonTable } from './LessonTable.js';
import { VIEW_WORDS, emptyWords, lessonChoices } from './lesson-words.js';

const LIST = graphql(`
  query LessonList($filter: LessonFilter!, $after: String) {
    lessons(filter: $filter, first: 25, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...LessonTable_lesson }
    }
  }
`);

type Go = (next: LessonFilter) => void;

/** Lessons for line management or the force (R36), as nobody has narrowed them those that wait for an answer, the earliest date first. */
export function LessonListPage(): ReactNode {
  usePageTitle('Lessons');
  const { search } = useLocation();
  const navigate = useNavigate();
  const { filter, dropped } = readLessonsAddress(search);
  const { tree } = useUnits();
  const go: Go = (next) => void navigate(lessonsAddress(next));
  const answer = usePageQuery(LIST, { filter: lessonFilterOf(filter), after: null });
  const list = answer.state === 'there' ? answer.data.lessons : undefined;
  const note = droppedWords(dropped);
  return (
    <div className="d-page">
      <PageHeading title="Lessons" about="What line management or the force can learn from a review. The authority acts on each one and says what it decided." />
      <SubNavigation label="Views" items={LESSON_VIEWS.map((view) => ({ href: lessonsAddress({ ...filter, view }), label: VIEW_WORDS[view], current: view === filter.view }))} />
      <div className="d-filters">
        <LessonFilters filter={filter} go={go} tree={tree} summary={list === undefined ? undefined : <span role="status"><b>{capital(counted(list.totalCount ?? 0, 'lesson'))}</b>{list.totalCount ? ', earliest date first' : ''}</span>} />
        {note === null ? null : <p role="status" className="d-note">{note}</p>}
      </div>
      {answer.state === 'coming' ? <Loading what="Finding lessons" rows={6} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the lessons" onRetry={answer.again} /> : null}
      {answer.state !== 'there' || list === undefined ? null : (
        <div inert={answer.isStale} aria-busy={answer.isStale}>
          {list.nodes.length === 0 ? <NoLessons filter={filter} go={go} /> : <><LessonTable lessons={list.nodes} /><ListEnd list={list} noun="lesson" more={answer.more} /></>}
        </div>
      )}
    </div>
  );
}

function LessonFilters({ filter, go, tree, summary }: { readonly filter: LessonFilter; readonly go: Go; readonly tree: UnitTree; readonly summary: ReactNode }): ReactNode {
  const choices = lessonChoices(filter, tree.nameOf);
  return (
    <FilterBar summary={summary} tags={choices.map(({ key, words, without }) => ({ key, text: words, onRemove: () => go(without) }))} onClear={choices.length === 0 ? undefined : () => go({ ...TO_ANSWER, view: filter.view })} groups={[
      { kind: 'many', key: 'theme', label: 'Theme', values: filter.themes, options: LESSON_THEMES.map(({ code, name }) => ({ value: code, label: name })), onChange: (values) => go({ ...filter, themes: values as LessonTheme[] }) },
      { kind: 'one', key: 'unit', label: 'Unit', value: filter.unit ?? '', options: [{ value: '', label: 'Whole force' }, ...tree.all.filter(({ depth }) => depth > 0).map(({ code, name, depth }) => ({ value: code, label: name, indent: depth - 1 }))], onChange: (value) => go({ ...filter, unit: value === '' ? null : value }) },
    ]} />
  );
}

function NoLessons({ filter, go }: { readonly filter: LessonFilter; readonly go: Go }): ReactNode {
  const { title, says } = emptyWords(filter);
  const narrowed = filter.unit !== null || filter.themes.length > 0;
  const cure = narrowed ? <Button onPress={() => go({ ...TO_ANSWER, view: filter.view })}>Clear the filters</Button> : filter.view === 'all' ? undefined : <Button onPress={() => go({ ...TO_ANSWER, view: 'all' })}>See all lessons</Button>;
  return <EmptyState title={title} {...(cure === undefined ? {} : { action: cure })}><p>{says}</p></EmptyState>;
}
