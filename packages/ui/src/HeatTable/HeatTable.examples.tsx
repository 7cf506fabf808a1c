import type { Examples } from '../base/example.js';
import { HeatTable } from './HeatTable.js';
import type { HeatCell, HeatColumn, HeatRow, HeatWords } from './heat-types.js';

const columns: readonly HeatColumn[] = [
  ...['North', 'Central', 'South'].map((label) => ({ key: `s${label}`, label, group: 'Shore' })),
  ...['North', 'South'].map((label) => ({ key: `m${label}`, label, group: 'Meadow' })),
  { key: 'q', label: 'Quarry' }, { key: 'p', label: 'Ponds and reeds' },
];
const words: HeatWords = {
  lead: 'Than expected', shades: { 'more-2': 'many more', 'more-1': 'more', 'fewer-1': 'fewer', 'fewer-2': 'many fewer' },
  marks: { '▲': 'beyond chance' }, signs: { '<5': 'hidden, 1 to 4' },
};
const open = (n: number, rest: Partial<HeatCell> = {}): HeatCell => ({ text: String(n), href: `#cell-${n}`, ...rest });
const few: HeatCell = { text: '<5', hidden: '1 to 4, hidden to protect people' };
const rows: readonly HeatRow[] = [
  { key: 'birds', label: 'Birds', total: '210', cells: [open(47), open(44, { shade: 'fewer-1' }), open(41), open(28, { shade: 'more-1' }), open(19), open(16), open(15)] },
  { key: 'orchids', label: 'Orchids and other rare plants', total: '98', cells: [open(21), open(30), few, open(19, { shade: 'more-2', mark: '▲' }), few, open(12), open(9)] },
  { key: 'otters', label: 'Otters', total: '41', cells: [few, { text: '0', shade: 'fewer-2' }, few, open(8), few, open(6), open(17, { shade: 'more-1' })] },
];

export const heatTableExamples: Examples = {
  'shades, marks, hidden cells and groups': <HeatTable caption="Sightings by place." rowHeading="Sighting" columns={columns} rows={rows} totals={['68', '74', '41', '55', '19', '34', '41']} grandTotal="349" words={words} />,
  'shades as steps of a scale': (
    <HeatTable caption="Sightings by place." rowHeading="Sighting" columns={columns.slice(5)} rows={[{ key: 'b', label: 'Birds', total: '39', cells: [{ text: '6', shade: 'level-1', href: '#6' }, { text: '33', shade: 'level-3' }] }]} totals={['6', '33']} grandTotal="39"
      words={{ lead: 'Sightings', shades: { 'level-1': '1 to 11', 'level-2': '12 to 22', 'level-3': '23 to 33' } }} />
  ),
  'nothing opens': <HeatTable caption="Sightings by place." rowHeading="Sighting" columns={columns.slice(5)} rows={[{ key: 'b', label: 'Birds', total: '31', cells: [{ text: '16' }, { text: '15' }] }]} totals={['16', '15']} grandTotal="31" />,
  'cells that do something here': <HeatTable caption="Sightings by place." rowHeading="Sighting" columns={columns.slice(5)} rows={[{ key: 'b', label: 'Birds', total: '31', cells: [{ text: '16', onPress: () => undefined }, { text: '15', onPress: () => undefined }] }]} totals={['16', '15']} grandTotal="31" />,
};
