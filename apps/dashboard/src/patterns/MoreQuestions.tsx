import { Button, FigureGrid, Section } from '@candour/ui';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { usePageQuery } from '../apollo/page-query.js';
import { graphql } from '../gql/index.js';
import type { MoreQuestionsQuery, PatternFilter } from '../gql/graphql.js';
import { FairFigure, fairSentence } from './FairFigure.js';
import { ActionsDoneFigure, LessonsFigure, actionsSentence, lessonsSentence } from './LearntFigures.js';
import { RowOf } from './Near.js';
import { QualityFigure, qualitySentence } from './QualityFigure.js';

const MORE = graphql(`
  query MoreQuestions($filter: PatternFilter!) {
    lessonThemes(filter: $filter) { __typename ... on LessonThemes { ...LessonThemesNumbers } }
    actionCompletion(filter: $filter) { __typename ... on ActionCompletion { ...ActionsDoneNumbers } }
    disproportionality(filter: $filter) { __typename ... on Disproportionality { ...FairNumbers } }
    dataQuality(filter: $filter) { __typename ... on DataQuality { ...QualityNumbers } }
  }
`);

interface Question { readonly key: string; readonly title: string; readonly sentence: string; readonly figures: ReactNode }

/** Three questions that are answered in a sentence, each opening its figure. */
export function MoreQuestions({ filter }: { readonly filter: PatternFilter }): ReactNode {
  const answer = usePageQuery(MORE, { filter });
  return <RowOf answer={answer} titles={['Three more questions']} what="these answers">{(data) => <Questions questions={questionsOf(data)} />}</RowOf>;
}

function questionsOf({ lessonThemes, actionCompletion, disproportionality, dataQuality }: MoreQuestionsQuery): readonly Question[] {
  const lessons = lessonThemes.__typename === 'LessonThemes' ? lessonThemes : null;
  const actions = actionCompletion.__typename === 'ActionCompletion' ? actionCompletion : null;
  return [
    ...(lessons === null && actions === null ? [] : [{
      key: 'learnt', title: 'What did we learn, and did it work?', sentence: [lessons === null ? '' : lessonsSentence(lessons), actions === null ? '' : actionsSentence(actions)].filter((each) => each !== '').join(' '),
      figures: <FigureGrid>{lessons === null ? null : <LessonsFigure answer={lessons} />}{actions === null ? null : <ActionsDoneFigure answer={actions} />}</FigureGrid>,
    }]),
    ...(disproportionality.__typename === 'Disproportionality' ? [{ key: 'fair', title: 'Is it fair?', sentence: fairSentence(disproportionality), figures: <FairFigure answer={disproportionality} /> }] : []),
    ...(dataQuality.__typename === 'DataQuality' ? [{ key: 'quality', title: 'Can we trust the data?', sentence: qualitySentence(dataQuality), figures: <QualityFigure answer={dataQuality} /> }] : []),
  ];
}

function Questions({ questions }: { readonly questions: readonly Question[] }): ReactNode {
  const [open, setOpen] = useState<string | null>(null);
  const id = useId();
  const opened = questions.find(({ key }) => key === open);
  if (questions.length === 0) return null;
  return (
    <>
      <Section title="More questions">
        <div className="d-more">
          {questions.map(({ key, title, sentence }) => (
            <article key={key}>
              <h3><Button look="text" aria-expanded={key === open} aria-controls={id} onPress={() => setOpen(key === open ? null : key)}>{title}</Button></h3>
              <p>{sentence}</p>
            </article>
          ))}
        </div>
      </Section>
      <div id={id} className="d-more-opened">{opened?.figures}</div>
    </>
  );
}
