import { useId } from 'react';
import type { ReactNode } from 'react';
import { DataTable } from '../DataTable/DataTable.js';
import type { Column } from '../DataTable/column.js';
import { Tabs } from '../Tabs/Tabs.js';
import type { TabItem } from '../Tabs/Tabs.js';

export interface FigureProps<Row> {
  /** The question the figure answers, as its h2. */
  readonly title: string;
  /** The answer in a sentence or two, made from the same numbers; it also says what the picture does not show. */
  readonly finding: string;
  /** The same numbers as a table: the accessible twin. The first column heads its row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly tableFoot?: readonly ReactNode[] | undefined;
  /** The picture. Left out where a table is the picture: then there is no Chart tab. */
  readonly children?: ReactNode;
  /**
   * One sentence that stands for the whole picture in a screen reader, which then passes over what is inside. Leave it out only where
   * the picture names itself and its marks can be reached: a group with a label, or a table with a caption.
   */
  readonly pictureLabel?: string | undefined;
  readonly howToRead?: ReactNode;
  /** How it was worked out, what was left out or hidden, and when it was true. */
  readonly foot?: ReactNode;
  /** What stands in the Download tab. Without it there is no such tab. */
  readonly download?: ReactNode;
  /** In place of picture and table: a loading, empty, error, not-available or too-few state. Question and height stay, so nothing jumps. */
  readonly state?: ReactNode;
  /** For links to this figure from elsewhere on the page. */
  readonly id?: string;
}

/** A question, its answer in words, a picture and the same numbers as a table: a figure cannot be made without them. */
export function Figure<Row>(props: FigureProps<Row>): ReactNode {
  const headingId = useId();
  return (
    <figure id={props.id} className="c-figure" aria-labelledby={headingId}>
      <h2 id={headingId}>{props.title}</h2>
      {props.state === undefined ? <Answer {...props} /> : <div className="c-figure-state">{props.state}</div>}
    </figure>
  );
}

function Answer<Row>(props: FigureProps<Row>): ReactNode {
  const { finding, howToRead, foot } = props;
  return (
    <>
      <p className="c-finding">{finding}</p>
      <Tabs className="c-figure-tabs" label={props.title} items={waysToSee(props)} />
      {howToRead === undefined ? null : <details className="c-how"><summary>How to read this</summary><div>{howToRead}</div></details>}
      {foot === undefined ? null : <p className="c-figure-foot">{foot}</p>}
    </>
  );
}

function waysToSee<Row>(props: FigureProps<Row>): TabItem[] {
  const { title, columns, rows, rowKey, tableFoot, children, download } = props;
  const table = <DataTable caption={title} captionHidden columns={columns} rows={rows} rowKey={rowKey} foot={tableFoot} tall />;
  return [
    ...(children === undefined ? [] : [{ key: 'chart', label: 'Chart', panel: <Picture {...props} /> }]),
    { key: 'table', label: 'Table', panel: table },
    ...(download === undefined ? [] : [{ key: 'download', label: 'Download', panel: download }]),
  ];
}

function Picture<Row>({ pictureLabel, children }: FigureProps<Row>): ReactNode {
  const asImage = pictureLabel === undefined ? {} : { role: 'img', 'aria-label': pictureLabel };
  return <div className="c-picture" {...asImage}>{children}</div>;
}

export interface FigureGridProps {
  /** `wide-left` gives the first figure about three fifths of the width. */
  readonly split?: 'even' | 'wide-left' | 'thirds' | 'quarters';
  readonly children: ReactNode;
}

/** Figures beside each other on one row grid, so that questions, tabs and pictures line up; one under another where it is narrow. */
export function FigureGrid({ split = 'even', children }: FigureGridProps): ReactNode {
  return <div className="c-figure-grid-box"><div className={`c-figure-grid c-figure-grid-${split}`}>{children}</div></div>;
}
