import { EmptyState, ErrorState, Loading, NotAvailable, TooFew } from '../States/States.js';
import type { Column } from '../DataTable/column.js';
import type { Examples } from '../base/example.js';
import { Figure, FigureGrid } from './Figure.js';

interface Park { readonly name: string; readonly visits: number }
const rows: readonly Park[] = [{ name: 'North shore', visits: 338 }, { name: 'Long meadow', visits: 256 }, { name: 'Old quarry', visits: 152 }, { name: 'Ponds', visits: 56 }];
const columns: readonly [Column<Park>, ...Column<Park>[]] = [{ key: 'name', heading: 'Park', cell: (p) => p.name }, { key: 'visits', heading: 'Visits', cell: (p) => p.visits, numeric: true }];
const base = { title: 'Which parks are visited most?', finding: 'North shore comes first: 338 of 802 visits (42%). Two of the four parks make up three quarters.', columns, rows, rowKey: (p: Park) => p.name };

/** A picture of the plainest kind: the library has no charts of its own. */
const bars = (
  <svg viewBox="0 0 400 132" width="100%" aria-hidden>
    {rows.map((park, i) => <g key={park.name}><rect x="110" y={i * 33 + 6} width={park.visits * 0.7} height="20" fill="var(--chart-bar)" /><text x="100" y={i * 33 + 21} textAnchor="end" fontSize="14" fill="var(--ink)">{park.name}</text><text x={118 + park.visits * 0.7} y={i * 33 + 21} fontSize="14" fontWeight="650" fill="var(--ink)">{park.visits}</text></g>)}
  </svg>
);
const foot = '802 visits; closed days are left out. As of Mon 23 Nov 2026, 09:00.';

export const figureExamples: Examples = {
  'a picture with its table': <Figure {...base} howToRead="Each bar is one park. The bars start at nought." foot={foot} pictureLabel="Bars: North shore 338, Long meadow 256, Old quarry 152, Ponds 56." download={<p>Two files.</p>} tableFoot={['All', 802]}>{bars}</Figure>,
  'a picture whose marks open something': <Figure {...base}><div role="group" aria-label="Visits by park; each bar opens its list"><a href="#north">North shore, 338</a></div></Figure>,
  'a table that is the picture': <Figure {...base} foot={foot} />,
  'two on one grid': (
    <FigureGrid split="wide-left">
      <Figure {...base} pictureLabel="Bars of four parks." howToRead="Each bar is one park." foot={foot}>{bars}</Figure>
      <Figure {...base} title="And which least?" finding="Ponds, with 56." pictureLabel="Bars of four parks." foot={foot}>{bars}</Figure>
    </FigureGrid>
  ),
  'the states that are not a picture': (
    <FigureGrid split="quarters">
      <Figure {...base} state={<EmptyState title="Nothing to show" action={<a href="#period">Widen the period</a>}>No visits to Old quarry between 1 and 30 Sep 2026. Zero is a result: it will count in the trend.</EmptyState>} />
      <Figure {...base} state={<Loading />} />
      <Figure {...base} state={<TooFew title="Too few to show" action={<a href="#larger">Choose a larger park</a>}>This choice covers fewer than 5 people. Figures are hidden to protect them.</TooFew>} />
      <Figure {...base} state={<ErrorState title="We could not load this" reference="F2-7Q4K" action={<a href="#again">Try again</a>}>The other figures are right.</ErrorState>} />
    </FigureGrid>
  ),
  'not for this person yet': <Figure {...base} state={<NotAvailable title="Not available to your role yet" action={<a href="#ask">Ask the park desk</a>}>These figures are counted exactly, and small numbers are not yet hidden for other roles.</NotAvailable>} />,
};
