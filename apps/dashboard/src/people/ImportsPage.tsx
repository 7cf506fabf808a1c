import { DataTable, Details, EmptyState, Loading, PageHeading, Status } from '@candour/ui';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { graphql } from '../gql/index.js';
import type { ImportRunsQuery } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { count, counted, momentText } from '../wording.js';

const RUNS = graphql(`
  query ImportRuns { importRuns(first: 50) { id startedAt finishedAt dryRun files { file rows changed moreProblems problems { line column cure } } } }
`);

type Run = ImportRunsQuery['importRuns'][number];
const problemsIn = ({ files }: Run): number => files.reduce((sum, { problems, moreProblems }) => sum + problems.length + moreProblems, 0);

/** The files that were taken in, or were to be: how many rows of each, and what was wrong with which. Never what a row said. */
export function ImportsPage(): ReactNode {
  usePageTitle('Imports');
  const answer = usePageQuery(RUNS, {});
  const runs = answer.state === 'there' ? answer.data.importRuns : undefined;
  return (
    <div className="d-page">
      <PageHeading title="Imports" about="Files that were taken in, or tried without keeping anything. You see how many rows there were and what was wrong with which, never what a row said. Files are taken in at the command line with npm run import." />
      {answer.state === 'coming' ? <Loading what="Finding imports" rows={5} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the imports" onRetry={answer.again} /> : null}
      {runs === undefined ? null : runs.length === 0 ? <EmptyState title="Nothing was imported yet"><p>Type npm run import with the files of the force. Begin with a dry run: it says what is wrong and keeps nothing.</p></EmptyState> : <>
        <p role="status"><b>{runs.length === 50 ? 'The latest 50 imports' : counted(runs.length, 'import')}</b>, the newest first</p>
        <DataTable stacks caption="Imports, the newest first" captionHidden rows={runs} rowKey={({ id }) => id} columns={[
          { key: 'when', heading: 'Began', nowrap: true, cell: ({ startedAt }) => momentText(startedAt) },
          { key: 'how', heading: 'How it ended', cell: (run) => <Ended run={run} /> },
          { key: 'files', heading: 'Files', cell: ({ files }) => (files.length === 0 ? 'None' : <ul>{files.map(({ file, rows, changed }) => <li key={file}>{file.toLowerCase()}.csv: {counted(rows, 'row')}, {count(changed)} changed something</li>)}</ul>) },
          { key: 'wrong', heading: 'To put right', cell: (run) => <Wrong run={run} /> },
        ]} />
      </>}
    </div>
  );
}

function Ended({ run }: { readonly run: Run }): ReactNode {
  if (run.finishedAt == null) return <Status tone="attention">Broken off, nothing was kept</Status>;
  if (problemsIn(run) > 0) return <Status tone="attention">Not taken in</Status>;
  return run.dryRun ? <Status tone="plain">Dry run, nothing was kept</Status> : <Status tone="done">Taken in</Status>;
}

function Wrong({ run }: { readonly run: Run }): ReactNode {
  const all = problemsIn(run);
  if (all === 0) return 'Nothing';
  return (
    <Details summary={counted(all, 'row') + ' to put right'}>
      {run.files.filter(({ problems }) => problems.length > 0).map(({ file, problems, moreProblems }) => (
        <div key={file}>
          <p><b>{file.toLowerCase()}.csv</b></p>
          <ul>{problems.map(({ line, column, cure }) => <li key={`${line} ${column} ${cure}`}>Line {count(line)}{column == null ? '' : `, ${column}`}: {cure}</li>)}</ul>
          {moreProblems === 0 ? null : <p>And {counted(moreProblems, 'more')}.</p>}
        </div>
      ))}
    </Details>
  );
}
