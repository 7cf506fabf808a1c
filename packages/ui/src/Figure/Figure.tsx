import { useId } from 'react';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { DataTable } from '../DataTable/DataTable.js';
import type { Column } from '../DataTable/DataTable.js';

export interface FigureProps<Row> {
  /** The question the figure answers. */
  readonly title: string;
  /** The answer in a sentence, made from the same numbers. */
  readonly finding: string;
  /** The same numbers as a table: the accessible twin. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly tableFoot?: readonly ReactNode[];
  /** The picture. Leave out where the table is the picture. */
  readonly children?: ReactNode;
  readonly howToRead?: ReactNode;
  /** What is counted, what is left out, as of when. */
  readonly foot?: ReactNode;
  readonly download?: ReactNode;
  /** In place of picture and table: a loading, empty, error or too-few state. Question and height stay, so nothing jumps. */
  readonly state?: ReactNode;
}

/** A question, a finding, a picture and its table: a figure cannot be made without all of them. */
export function Figure<Row>({ title, finding, columns, rows, rowKey, tableFoot, children, howToRead, foot, download, state }: FigureProps<Row>): ReactNode {
  const id = useId();
  return (
    <section className="c-figure" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="c-finding">{state === undefined ? finding : ''}</p>
      {state ?? (
        <Tabs className="c-figure-tabs">
          <TabList aria-label={title} className="c-tab-list">
            <Tab id="chart" className="c-tab">Chart</Tab><Tab id="table" className="c-tab">Table</Tab>{download === undefined ? null : <Tab id="download" className="c-tab">Download</Tab>}
          </TabList>
          <TabPanel id="chart" className="c-figure-panel">{children}</TabPanel>
          <TabPanel id="table" className="c-figure-panel"><DataTable caption={title} captionHidden columns={columns} rows={rows} rowKey={rowKey} {...(tableFoot === undefined ? {} : { foot: tableFoot })} /></TabPanel>
          {download === undefined ? null : <TabPanel id="download" className="c-figure-panel">{download}</TabPanel>}
        </Tabs>
      )}
      {howToRead === undefined || state !== undefined ? <span /> : <details className="c-how"><summary>How to read this</summary><div>{howToRead}</div></details>}
      {foot === undefined || state !== undefined ? <span /> : <p className="c-figure-foot">{foot}</p>}
    </section>
  );
}

/** Figures beside each other on one row grid, so that questions, tabs and pictures line up. */
export function FigureGrid({ split = 'even', children }: { readonly split?: 'even' | 'wide-left'; readonly children: ReactNode }): ReactNode {
  return <div className={`c-figure-grid c-figure-grid-${split}`}>{children}</div>;
}
