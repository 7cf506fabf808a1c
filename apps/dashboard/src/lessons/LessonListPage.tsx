import { Button, EmptyState, FilterBar, Loading, PageHeading, SubNavigation } from '@candour/ui';
import { LESSON_THEMES } from '@candour/domain/taxonomy';
import type { LessonTheme } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { ListEnd } from '../apollo/ListEnd.js';
import { useListRows } from '../apollo/list-rows.js';
import { usePageQuery } from '../apollo/page-query.js';
import { droppedWords } from '../filters/filter-words.js';
import { LESSONS, LESSON_VIEWS, TO_ANSWER, lessonFilterOf, lessonsAddress } from '../filters/lesson-filter.js';
import type { LessonFilter } from '../filters/lesson-filter.js';
import { UnknownUnits } from '../filters/UnknownUnits.js';
import { useAddressFilter } from '../filters/use-address-filter.js';
import type { AddressFilter } from '../filters/use-address-filter.js';
import type { UnitTree } from '../filters/units.js';
import { useUnits } from '../filters/use-units.js';
import { graphql } from '../gql/index.js';
import type { LessonListQuery } from '../gql/graphql.js';
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

/** Lessons for line management or the force (R36), as nobody has narrowed them those that wait for an answer, the earliest date first. */
export function LessonListPage(): ReactNode {
  usePageTitle('Lessons');
  const page = useAddressFilter(LESSONS);
  const { filter, dropped } = page;
  const { tree, loaded } = useUnits();
  const answer = usePageQuery(LIST, { filter: lessonFilterOf(filter), after: null });
  const list = answer.state === 'there' ? answer.data.lessons : undefined;
  const note = droppedWords(dropped);
  return (
    <div className="d-page">
      <PageHeading title="Lessons" about="What line management or the force can learn from a review. The authority acts on each one and says what it decided." />
      <SubNavigation label="Views" items={LESSON_VIEWS.map((view) => ({ href: lessonsAddress({ ...filter, view }), label: VIEW_WORDS[view], current: view === filter.view }))} />
      <div className="d-filters">
        <LessonFilters page={page} tree={tree} summary={list === undefined ? undefined : <span role="status"><b>{capital(counted(list.totalCount ?? 0, 'lesson'))}</b>{list.totalCount ? ', earliest date first' : ''}</span>} />
        {note === null ? null : <p role="status" className="d-note">{note}</p>}
        <UnknownUnits codes={[filter.unit]} units={tree} loaded={loaded} />
      </div>
      {answer.state === 'coming' ? <Loading what="Finding lessons" rows={6} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the lessons" onRetry={answer.again} /> : null}
      {answer.state !== 'there' || list === undefined ? null : (
        <div inert={answer.isStale} aria-busy={answer.isStale}>
          {list.nodes.length === 0 ? <NoLessons page={page} /> : <Rows list={list} more={answer.more} />}
        </div>
      )}
    </div>
  );
}

/** The rows as far as they were opened. */
function Rows({ list, more }: { readonly list: LessonListQuery['lessons']; readonly more: (after: string) => Promise<void> }): ReactNode {
  const rows = useListRows(list, more);
  return <><LessonTable lessons={rows.nodes} /><ListEnd rows={rows} noun="lesson" /></>;
}

function LessonFilters({ page: { filter, change, set }, tree, summary }: { readonly page: AddressFilter<LessonFilter>; readonly tree: UnitTree; readonly summary: ReactNode }): ReactNode {
  const choices = lessonChoices(filter, tree.nameOf);
  return (
    <FilterBar summary={summary} restore={() => set(filter)} tags={choices.map(({ key, words, without }) => ({ key, text: words, onRemove: () => change(without) }))} onClear={choices.length === 0 ? undefined : () => set({ ...TO_ANSWER, view: filter.view })} groups={[
      { kind: 'many', key: 'theme', label: 'Theme', values: filter.themes, options: LESSON_THEMES.map(({ code, name }) => ({ value: code, label: name })), onChange: (values) => change({ ...filter, themes: values as LessonTheme[] }) },
      { kind: 'one', key: 'unit', label: 'Unit', value: filter.unit ?? '', options: [{ value: '', label: 'Whole force' }, ...tree.all.filter(({ depth }) => depth > 0).map(({ code, name, depth }) => ({ value: code, label: name, indent: depth - 1 }))], onChange: (value) => change({ ...filter, unit: value === '' ? null : value }) },
    ]} />
  );
}

function NoLessons({ page: { filter, set } }: { readonly page: AddressFilter<LessonFilter> }): ReactNode {
  const { title, says } = emptyWords(filter);
  const narrowed = filter.unit !== null || filter.themes.length > 0;
  const cure = narrowed ? <Button onPress={() => set({ ...TO_ANSWER, view: filter.view })}>Clear the filters</Button> : filter.view === 'all' ? undefined : <Button onPress={() => set({ ...TO_ANSWER, view: 'all' })}>See all lessons</Button>;
  return <EmptyState title={title} {...(cure === undefined ? {} : { action: cure })}><p>{says}</p></EmptyState>;
}
